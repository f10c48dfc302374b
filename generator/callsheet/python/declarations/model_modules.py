"""Modules of models: which declarations share a file, and where each file imports from."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from ...configuration.options import ModelsLayout
from ...ir.model import Alias, Declaration, Enum, Model
from ...ir.walk import types_of_calls
from ..code.code import NOTHING, Code, Needs, code, needing, united
from ..code.expressions import tuple_of
from ..code.formats import ROWS
from ..code.imports import exports, needs_of, statements
from ..code.literals import literal
from ..context import Context
from ..views.models import DeclarationView, Layout, ModelIndex, ModelModule
from .declarations import declaration_view

FEW = 150
"""So many declarations, fields and enum values make a module of up to 400 lines, as nearly all such APIs do.

A module stays one until they are twice as many.
"""

_ONE = code("models")
"""The only module."""


class Draft(Struct, frozen=True, kw_only=True):
    """A file of ``models/``, before it is decided which package holds it; or ``models.py``."""

    name: Code
    place: Code
    declarations: tuple[DeclarationView, ...]

    @property
    def classes(self) -> tuple[Code, ...]:
        return tuple(declaration.name for declaration in self.declarations)


def layout_of(declarations: Iterable[Declaration], wanted: ModelsLayout, locked: str) -> Layout:
    """Where models are declared: as the user wants it, or as the lock has it, or as there are few or many."""
    if wanted != "auto":
        return wanted
    most = {"": FEW, "module": 2 * FEW}.get(locked, -1)
    return "module" if sum(map(_size, declarations)) <= most else "package"


def _size(declaration: Declaration) -> int:
    match declaration:
        case Model(fields=parts) | Enum(members=parts):
            return 1 + len(parts)
        case Alias():
            return 1


def model_drafts(context: Context) -> tuple[Draft, ...]:
    """The files of ``models/``, sorted by name; or the one module."""
    if context.layout == "module":
        return (_module(context),)
    by_module: dict[Code, list[Declaration]] = {}
    for at, declaration in context.api.declarations.items():
        by_module.setdefault(context.names.modules[at], []).append(declaration)
    return tuple(_draft(name, declarations, context) for name, declarations in sorted(by_module.items()))


def model_module(draft: Draft, formats: Needs = NOTHING) -> ModelModule:
    """The module as templates see it; `formats` are what calls need of it, if it is the only one."""
    kinds = {declaration.kind for declaration in draft.declarations}
    is_only = draft.place == _ONE
    return ModelModule(
        name=draft.name,
        place=draft.place,
        docstring=code('"""The schemas of the API."""') if is_only else None,
        exports=exports(draft.classes) if is_only and draft.classes else None,
        formats=_names(formats - needs_of(draft.declarations)) if formats else None,
        has_models="model" in kinds,
        has_aliases="alias" in kinds,
        declarations=draft.declarations,
    )


def model_index(homes: Mapping[Code, Code], formats: Needs = NOTHING) -> ModelIndex:
    """Every class and the module that has it, as seen from ``models/``; sorted by class."""
    pairs = sorted(homes.items())
    modules = frozenset(homes.values())
    elsewhere: dict[Code, list[Code]] = {}
    for name, module in pairs:
        if _home_of(name, modules) != module:
            elsewhere.setdefault(module, []).append(name)
    return ModelIndex(
        layout="package",
        entries=tuple(pairs),
        formats=tuple(_export_lines(formats)),
        literals=tuple(
            (literal(module), literal(" ".join(names))) for module, names in sorted(elsewhere.items())
        ),
        imports=tuple(
            code("from .") + module + code(" import ") + _exported(name)
            for name, module in sorted(pairs, key=lambda pair: (pair[1], pair[0]))
        ),
    )


def index_of_module(draft: Draft) -> ModelIndex:
    """The same where one module holds all."""
    entries = tuple((name, draft.name) for name in sorted(draft.classes))
    return ModelIndex(layout="module", entries=entries, formats=(), literals=(), imports=())


_ALWAYS_KNOWN = united(row.annotation for row in ROWS if not row.is_extra)
"""Types that every runtime knows by name."""


def format_needs(context: Context) -> Needs:
    """The names of configured formats, if calls speak of them: operations say their types in strings."""
    configured = united(row.annotation for row in context.formats.values())
    types = types_of_calls(context.api) if configured else ()
    said = configured & united(context.annotate(type_).code for type_ in types)
    return frozenset(
        need for need in said if need.module not in ("_runtime", "typing") and need not in _ALWAYS_KNOWN
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
    return Draft(name=name, place=code("models/") + name, declarations=views)


def _module(context: Context) -> Draft:
    """All declarations, by name: where they stand in the description moves none."""
    declarations = context.api.declarations
    context = replace(context, own=frozenset(declarations))
    ordered = _in_order(sorted(declarations.values(), key=lambda one: context.names.classes[one.at]))
    views = tuple(declaration_view(declaration, context) for declaration in ordered)
    return Draft(name=_ONE, place=_ONE, declarations=views)


def _in_order(declarations: Iterable[Declaration]) -> list[Declaration]:
    """Aliases, then enums, whose members defaults of models may name, then models."""
    kinds = (Alias, Enum, Model)
    return sorted(declarations, key=lambda declaration: kinds.index(type(declaration)))


def _export_lines(needs: Needs) -> Iterator[Code]:
    by_module: dict[str, list[Code]] = {}
    for need in needs:
        by_module.setdefault(need.module, []).append(_exported(need.name))
    for module, names in sorted(by_module.items()):
        yield from statements(code(module), names)


def _names(needs: Needs) -> Code | None:
    """The names in a tuple, since no linter understands what is imported for the runtime to find."""
    ordered = sorted(needs, key=lambda need: (need.module, need.name))
    names = (needing(need.name, frozenset({need})) for need in ordered)
    return tuple_of(names) if needs else None


def _exported(name: Code) -> Code:
    """A name that is imported to be exported: type checkers want to be told so after ``as`` (PEP 484)."""
    return name + code(" as ") + name
