"""Packages whose names are loaded when they are first used (PEP 562)."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any

_HELPERS = frozenset({"TYPE_CHECKING", "annotations", "lazy", "lazy_classes", "public"})
"""What packages import for themselves, and do not show."""

Hooks = tuple[Callable[[str], Any], Callable[[], list[str]]]


def lazy(package: str, modules: Mapping[str, str]) -> Hooks:
    """``__getattr__`` and ``__dir__`` of a package.

    `modules` says which module has which names, with spaces between them; the first that has
    a name counts. A module is named as an import from the package names it after its first dot;
    what is nowhere is a module itself.
    """
    homes = homes_of(modules)
    return hooks(package, homes.get, lambda: list(homes))


def homes_of(modules: Mapping[str, str]) -> dict[str, str]:
    pairs = [(name, home) for home, names in modules.items() for name in names.split()]
    return dict(reversed(pairs))


def hooks(
    package: str, home: Callable[[str], str | None], names: Callable[[], list[str]]
) -> Hooks:
    def load(name: str) -> Any:
        if name == "__all__":  # which `help` and `from package import *` ask for
            return sorted(names())
        module = home(name)
        if module == "":
            return import_module(f".{name}", package)
        there = None if module is None else import_module(f".{module}", package)
        if there is None or not hasattr(there, name):
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        value = getattr(there, name)
        setattr(sys.modules[package], name, value)
        return value

    return load, lambda: sorted({*vars(sys.modules[package]), *names()} - _HELPERS)
