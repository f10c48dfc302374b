"""Imports: from what a module needs to its import statements."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from msgspec import Struct

from .code import NOTHING, Code, Need, Needs, code, joined
from .expressions import list_of
from .literals import literal


def statements_for(
    needs: Iterable[Need], *, package: Code, runtime: Code
) -> tuple[tuple[Code, ...], tuple[Code, ...]]:
    """The statements for `needs`: those of the standard library, and those of the package.

    `package` is the root of the package as the module sees it: ``.`` or ``..``; `runtime` is where the
    runtime is from there, after the dots.
    """
    by_module: dict[str, set[Code]] = {}
    for need in needs:
        by_module.setdefault(need.module, set()).add(need.name)
    prefixes = {
        "package": package,
        "_runtime": package + runtime,
        "_runtime.http": package + runtime + code(".http"),
        "_runtime.http.client": package + runtime + code(".http.client"),
        "own": package + code("models"),
    }
    local = [(prefix, names) for key, prefix in prefixes.items() if (names := by_module.pop(key, None))]
    local.sort(key=lambda item: -_dots(item[0]))
    whole = tuple(code("import ") + name for name in sorted(by_module.pop("", ())))
    standard = ((code(module), names) for module, names in sorted(by_module.items()))
    return (*whole, *_lines(standard)), _lines(local)


def _lines(modules: Iterable[tuple[Code, set[Code]]]) -> tuple[Code, ...]:
    return tuple(line for module, names in modules for line in statements(module, names))


def needs_of(views: Iterable[object]) -> Needs:
    """The imports that the code in some views needs."""
    needs: set[Needs] = set()
    waiting: list[Any] = list(views)
    while waiting:
        value = waiting.pop()
        if isinstance(value, Code):
            needs.add(value.needs)
        elif isinstance(value, tuple):
            waiting += value
        elif value is not None:
            waiting += [getattr(value, name) for name in _names(value.__class__)]
    return NOTHING.union(*needs)


@cache
def _names(kind: type) -> tuple[str, ...]:
    """The fields of a view; what is none has no code in it."""
    return kind.__struct_fields__ if issubclass(kind, Struct) else ()


def statements(module: Code, names: Iterable[Code]) -> Iterator[Code]:
    """One import for all names, and as isort has it by default, one for each that stands before ``as``."""
    names = set(names)
    plain = {name for name in names if " as " not in name}
    groups = [{name} for name in names - plain] + ([plain] if plain else [])
    for group in sorted(groups, key=lambda group: min(map(_isort, group))):
        yield statement(module, group)


def statement(module: Code, names: Iterable[Code]) -> Code:
    """``from module import names``, sorted as isort does: constants, classes, functions."""
    return code("from ") + module + code(" import ") + joined(", ", sorted(set(names), key=_isort))


def _dots(prefix: Code) -> int:
    """How far away the place is: as isort has it, what is furthest comes first."""
    return len(prefix) - len(prefix.lstrip("."))


def _isort(name: Code) -> tuple[int, str, str]:
    return _kind(name), name.casefold(), name


def _kind(name: Code) -> int:
    return 0 if name.isupper() and len(name) > 1 else 1 if name[:1].isupper() else 2


def exports(names: Iterable[Code]) -> Code:
    """The list for ``__all__``, sorted as ruff has it: as imports are, but ``Pet2`` before ``Pet10``."""
    return list_of(map(literal, sorted(names, key=lambda name: (_kind(name), _natural(name)))))


def _natural(name: Code) -> list[str | int]:
    """Texts and numbers in turn."""
    return [int(part) if part.isdigit() else str(part) for part in re.split(r"([0-9]+)", name)]
