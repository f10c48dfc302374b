"""Modules of models: which declarations share a file, and where each file imports from."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from ...ir.model import Alias, Declaration, Enum, Model
from ...ir.walk import types_of_calls
from ..code.code import Code, code, united
from ..code.formats import ROWS
from ..code.imports import statements
from ..code.literals import literal
from ..context import Context
from ..views.package import DeclarationView, ModelIndex, ModelModule
from .declarations import declaration_view


class Draft(Struct, frozen=True, kw_only=True):
    """A file of ``models/``, before it is decided which package holds it."""

    name: Code
    declarations: tuple[DeclarationView, ...]

    @property
    def classes(self) -> tuple[Code, ...]:
        return tuple(declaration.name for declaration in self.declarations)


def model_drafts(context: Context) -> tuple[Draft, ...]:
    """The files of ``models/``, sorted by name."""
    by_module: dict[Code, list[Declaration]] = {}
    for at, declaration in context.api.declarations.items():
        by_module.setdefault(context.names.modules[at], []).append(declaration)
    return tuple(_draft(name, declarations, context) for name, declarations in sorted(by_module.items()))


def model_module(draft: Draft) -> ModelModule:
    kinds = {declaration.kind for declaration in draft.declarations}
    return ModelModule(
        name=draft.name,
        has_models="model" in kinds,
        has_aliases="alias" in kinds,
        declarations=draft.declarations,
    )


def model_index(homes: Mapping[Code, Code], formats: tuple[Code, ...] = ()) -> ModelIndex:
    """Every class and the module that has it, as seen from ``models/``; sorted by class."""
    pairs = sorted(homes.items())
    modules = frozenset(homes.values())
    elsewhere: dict[Code, list[Code]] = {}
    for name, module in pairs:
        if _home_of(name, modules) != module:
            elsewhere.setdefault(module, []).append(name)
    return ModelIndex(
        entries=tuple(pairs),
        formats=formats,
        literals=tuple(
            (literal(module), literal(" ".join(names))) for module, names in sorted(elsewhere.items())
        ),
        imports=tuple(
            code("from .") + module + code(" import ") + name + code(" as ") + name
            for name, module in sorted(pairs, key=lambda pair: (pair[1], pair[0]))
        ),
    )


_ALWAYS_KNOWN = united(row.annotation for row in ROWS if not row.is_extra)
"""Types that every runtime knows by name."""


def format_imports(context: Context) -> tuple[Code, ...]:
    """The names of configured formats, if calls speak of them: operations say their types in strings."""
    by_module: dict[str, list[Code]] = {}
    configured = united(row.annotation for row in context.formats.values())
    types = types_of_calls(context.api) if configured else ()
    for need in configured & united(context.annotate(type_).code for type_ in types):
        if need.module not in ("_runtime", "typing") and need not in _ALWAYS_KNOWN:
            by_module.setdefault(need.module, []).append(need.name)
    return tuple(
        line for module, names in sorted(by_module.items()) for line in _exported(code(module), names)
    )


def _home_of(name: Code, modules: Collection[str]) -> str | None:
    """The module in which the runtime's ``lazy_classes`` looks for a class: what its name begins with."""
    words = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower().split("_")
    starts = ("_".join(words[:count]) for count in range(len(words), 0, -1))
    return next((start for start in starts if start in modules), None)


def _draft(name: Code, declarations: Iterable[Declaration], context: Context) -> Draft:
    declarations = tuple(declarations)
    context = replace(context, own=frozenset(declaration.at for declaration in declarations))
    views = tuple(declaration_view(declaration, context) for declaration in _in_order(declarations))
    return Draft(name=name, declarations=views)


def _in_order(declarations: Iterable[Declaration]) -> list[Declaration]:
    """Aliases, then enums, whose members defaults of models may name, then models."""
    kinds = (Alias, Enum, Model)
    return sorted(declarations, key=lambda declaration: kinds.index(type(declaration)))


def _exported(module: Code, names: Iterable[Code]) -> Iterator[Code]:
    """Imports that export: type checkers want to be told so by the name after ``as`` (PEP 484)."""
    return statements(module, (name + code(" as ") + name for name in names))
