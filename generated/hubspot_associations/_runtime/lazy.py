"""Packages whose names are loaded when they are first used (PEP 562)."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from importlib.util import find_spec
from pkgutil import iter_modules
from types import MappingProxyType
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
    homes = _homes(modules)
    return _hooks(package, homes.get, lambda: list(homes))


def lazy_classes(
    package: str, modules: Mapping[str, str] = MappingProxyType({})
) -> Hooks:
    """The same for a package in which ``PetFood`` is in ``pet_food``, or else in ``pet``.

    `modules` says of what classes that is not so.
    """
    homes = _homes(modules)

    def is_module(file: str) -> bool:
        return find_spec(f".{file}", package) is not None

    def home(name: str) -> str | None:
        return homes.get(name) or (
            module_of(name, is_module) if name[:1].isupper() else None
        )

    def names() -> list[str]:
        files = [m.name for m in iter_modules(sys.modules[package].__path__)]
        own = (
            name
            for file in files
            for name, value in vars(import_module(f".{file}", package)).items()
            if name[:1].isupper()
            and module_of(name, is_module) == file
            and not _is_imported(name, value, f"{package}.{file}")
        )
        return [*homes, *own]

    return _hooks(package, home, names)


def module_of(name: str, is_module: Callable[[str], bool]) -> str | None:
    """The module that has the longest name with which that of the class begins."""
    words = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower().split("_")
    starts = ("_".join(words[:count]) for count in range(len(words), 0, -1))
    return next((start for start in starts if is_module(start)), None)


def _is_imported(name: str, value: Any, module: str) -> bool:
    """Whether the value has its name from elsewhere; an alias is only named here."""
    named = getattr(value, "__name__", None) == name
    return named and getattr(value, "__module__", module) != module


def _homes(modules: Mapping[str, str]) -> dict[str, str]:
    homes: dict[str, str] = {}
    for home, names in modules.items():
        homes = dict.fromkeys(names.split(), home) | homes
    return homes


def _hooks(
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
