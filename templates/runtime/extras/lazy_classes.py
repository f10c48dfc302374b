"""Models in modules of their own, each loaded when it is first used."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from importlib.util import find_spec
from pkgutil import iter_modules
from types import MappingProxyType
from typing import Any

from ..lazy import Hooks, homes_of, hooks

__all__ = ["lazy_classes"]


def lazy_classes(
    package: str, modules: Mapping[str, str] = MappingProxyType({})
) -> Hooks:
    """As `lazy`, for a package in which ``PetFood`` is in ``pet_food``, or else in ``pet``.

    `modules` says of what classes that is not so.
    """
    homes = homes_of(modules)

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

    return hooks(package, home, names)


def module_of(name: str, is_module: Callable[[str], bool]) -> str | None:
    """The module that has the longest name with which that of the class begins."""
    words = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower().split("_")
    starts = ("_".join(words[:count]) for count in range(len(words), 0, -1))
    return next((start for start in starts if is_module(start)), None)


def _is_imported(name: str, value: Any, module: str) -> bool:
    """Whether the value has its name from elsewhere; an alias is only named here."""
    named = getattr(value, "__name__", None) == name
    return named and getattr(value, "__module__", module) != module
