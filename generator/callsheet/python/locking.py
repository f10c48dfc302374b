"""Locking: what the lock keeps of a package, so that the next generation uses it again."""

from __future__ import annotations

from ast import literal_eval
from collections.abc import Iterable, Iterator

from ..configuration.rules import CallRules
from ..ir.identity.identity import identity_of, operation_key, shape_of
from ..ir.identity.lock_content import LockContent
from ..ir.json_paths import Unfit
from ..ir.model import Api
from ..ir.pagination.extensions import rule_of_extension
from ..ir.pagination.locked import text_of
from ..ir.pagination.paging import paging_of
from .declarations.model_modules import Draft
from .naming.members import is_safe, is_safe_argument, line_of, plain_argument, plain_field, plain_member
from .naming.table import NameTable
from .operations.rules import matches
from .views.calls import ArgumentView, CallsModule
from .views.models import EnumView, Layout, ModelView


def lock_content(api: Api, names: NameTable, rules: CallRules, models: Layout) -> LockContent:
    """The names of a package, the facets of its variants, recognised paging, and where `models` are."""
    ways = {way for key in names.locked if "#" in key for way in _ways(key)}
    common = set(api.shared.values()) & names.classes.keys()
    return LockContent(
        names=names.locked,
        members=names.members,
        variants={key: facets for key, facets in api.identities.variants.items() if key in ways},
        shapes={names.locked[identity_of(at, api)]: shape_of(at, api) for at in common},
        paging=dict(_paging(api, names, rules)),
        models=models,
    )


def members_of(drafts: Iterable[Draft], calls: Iterable[CallsModule]) -> Iterator[tuple[str, str]]:
    """The lock's lines for the members of each class and the arguments of each operation."""
    for declaration in (view for draft in drafts for view in draft.declarations):
        match declaration:
            case ModelView(fields=fields):
                names = {_text_of(field.wire): field.name for field in fields}
                text = line_of(names, plain_field, is_safe)
            case EnumView(members=members):
                names = {_text_of(member.value): member.name for member in members}
                text = line_of(names, plain_member, is_safe)
            case _:
                continue
        if text:
            yield str(declaration.name), text
    for operation in (view for module in calls for view in module.operations):
        names = {
            f"{argument.location}:{_text_of(argument.wire)}": argument.name
            for argument in (*operation.positional, *operation.keyword)
            if _is_recorded(argument)
        }
        if text := line_of(names, plain_argument, is_safe_argument):
            yield f"{_text_of(operation.method)} {_text_of(operation.path)}", text


def _is_recorded(argument: ArgumentView) -> bool:
    """Not what we add, nor the headers of parts, which several parts may have."""
    return argument.location not in ("body", "media_type", "part")


def _text_of(literal: str) -> str:
    """The text, or the number as text, of a literal; nearly all are texts without escapes."""
    is_plain = literal[0] in "\"'" and "\\" not in literal
    return literal[1:-1] if is_plain else str(literal_eval(literal))


def _ways(key: str) -> Iterator[str]:
    """A key, and those of all that stands around its place."""
    while "/" in key:
        yield key
        key = key.rpartition("/")[0]


def _paging(api: Api, names: NameTable, rules: CallRules) -> Iterator[tuple[str, str]]:
    """Of the calls that neither the configuration nor an extension speaks of."""
    spoken_of = [glob for rule in rules.paging for glob in rule.operations]
    for operation in api.operations:
        try:
            is_said = matches(spoken_of, operation, names) or rule_of_extension(operation) is not None
            paging = None if is_said else paging_of(operation, api)
        except Unfit:
            continue
        if paging is not None:
            yield operation_key(operation), text_of(paging)
