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
    from .comparison.report import (
        Change as Change,
        ChangeReport as ChangeReport,
        Hit as Hit,
        Impact as Impact,
    )
    from .configuration.options import Options as Options
    from .configuration.reading import (
        Configuration as Configuration,
        read_configuration as read_configuration,
    )
    from .configuration.rules import Format as Format, ProjectOptions as ProjectOptions, Selector as Selector
    from .errors import (
        CallsheetError as CallsheetError,
        DocumentError as DocumentError,
        InternalError as InternalError,
        InvalidDocument as InvalidDocument,
        OptionsError as OptionsError,
        OutputError as OutputError,
        Problem as Problem,
        ReadError as ReadError,
        Severity as Severity,
        UnresolvedReference as UnresolvedReference,
        UnsupportedFeature as UnsupportedFeature,
    )
    from .freshness import check as check
    from .pipeline import Report as Report, generate as generate, validate as validate
    from .upgrade import changes as changes

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

__all__ = sorted(name for names in _HOMES.values() for name in names)


def __getattr__(name: str) -> Any:
    # The pipeline brings Jinja and Black with it, which `callsheet check` does without.
    from importlib import import_module

    for module, names in _HOMES.items():
        if name in names:
            return getattr(import_module(f".{module}", __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return __all__  # without the modules that happen to be loaded
