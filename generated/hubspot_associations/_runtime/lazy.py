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

Hooks = tuple[Callable[[str], Any], Callable[[], list[str]]]


def lazy(package: str, modules: Mapping[str, str]) -> Hooks:
    """``__getattr__`` and ``__dir__`` of a package.

    `modules` says which module has which names, with spaces between them; a module is
    named as an import from the package names it after its first dot.
    """
    homes = _homes(modules)
    return _hooks(package, homes.get, lambda: list(homes))


def lazy_classes(
    package: str, modules: Mapping[str, str] = MappingProxyType({})
) -> Hooks:
    """The same for a package in which ``PetFood`` is in ``pet_food``, unless `modules` says otherwise."""
    homes = _homes(modules)

    def home(name: str) -> str | None:
        module = homes.get(name) or module_of(name)
        known = name in homes or (
            name[:1].isupper() and find_spec(f"{package}.{module}")
        )
        return module if known else None

    def names() -> list[str]:
        found = (m.name for m in iter_modules(sys.modules[package].__path__))
        return [*homes, *(class_of(name) for name in found if name not in modules)]

    return _hooks(package, home, names)


def module_of(name: str) -> str:
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()


def class_of(module: str) -> str:
    return "".join(word.capitalize() for word in module.split("_"))


def _homes(modules: Mapping[str, str]) -> dict[str, str]:
    return {name: home for home, names in modules.items() for name in names.split()}


def _hooks(
    package: str, home: Callable[[str], str | None], names: Callable[[], list[str]]
) -> Hooks:
    def load(name: str) -> Any:
        module = home(name)
        if module is None:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        value = getattr(import_module(f".{module}", package), name)
        setattr(sys.modules[package], name, value)
        return value

    return load, lambda: sorted({*vars(sys.modules[package]), *names()})
