"""Python clients from OpenAPI descriptions: the command line's words as functions.

import callsheet

options = callsheet.Options(spec="petstore.yaml", output="clients/petstore")
report = callsheet.generate(options)
reasons = callsheet.check(options)  # why the client is stale; empty when it is fresh
upgrade = callsheet.changes(options)  # what a new description means for callers
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .version import __version__ as __version__

if TYPE_CHECKING:
    from .comparison.report import Change, ChangeReport, Hit, Impact
    from .configuration.options import Options
    from .configuration.reading import Configuration, read_configuration
    from .configuration.rules import Format, ProjectOptions, Selector
    from .errors import (
        CallsheetError,
        DocumentError,
        InternalError,
        InvalidDocument,
        OptionsError,
        OutputError,
        Problem,
        ReadError,
        Severity,
        UnresolvedReference,
        UnsupportedFeature,
    )
    from .freshness import check
    from .pipeline import Report, generate, validate
    from .upgrade import changes

_HOMES = {
    "errors": (
        "CallsheetError",
        "DocumentError",
        "InternalError",
        "InvalidDocument",
        "OptionsError",
        "OutputError",
        "Problem",
        "ReadError",
        "Severity",
        "UnresolvedReference",
        "UnsupportedFeature",
    ),
    "comparison.report": ("Change", "ChangeReport", "Hit", "Impact"),
    "configuration.reading": ("Configuration", "read_configuration"),
    "configuration.options": ("Options",),
    "configuration.rules": ("Format", "ProjectOptions", "Selector"),
    "freshness": ("check",),
    "pipeline": ("Report", "generate", "validate"),
    "upgrade": ("changes",),
}

__all__ = [
    "CallsheetError",
    "Change",
    "ChangeReport",
    "Configuration",
    "DocumentError",
    "Format",
    "Hit",
    "Impact",
    "InternalError",
    "InvalidDocument",
    "Options",
    "OptionsError",
    "OutputError",
    "Problem",
    "ProjectOptions",
    "ReadError",
    "Report",
    "Selector",
    "Severity",
    "UnresolvedReference",
    "UnsupportedFeature",
    "changes",
    "check",
    "generate",
    "read_configuration",
    "validate",
]


def __getattr__(name: str) -> Any:
    # The pipeline brings Jinja and Black with it, which `callsheet check` does without.
    from importlib import import_module

    for module, names in _HOMES.items():
        if name in names:
            return getattr(import_module(f".{module}", __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)  # without the modules that happen to be loaded
