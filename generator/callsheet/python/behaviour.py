"""Behaviour: what an operation can do beside being sent, as its constant says it."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Literal

from ..ir.model import Model, Named, Operation, Paging, Path, Type
from ..ir.shapes import body_type, fields_of, follow, plain
from ..options import PagingRule
from .annotations import Annotation, Need
from .code import Code
from .layout import Bracket, Piece, Prefixed, code
from .literals import literal
from .models import Context, field_names
from .rules import idempotency, paging, safe


@dataclass(frozen=True, slots=True, kw_only=True)
class Behaviour:
    """How the constant and the call of an operation differ from plain ones."""

    kind: Literal["plain", "paged", "batched"] = "plain"
    types: tuple[Annotation, ...] = ()
    """Further arguments of both types."""
    settings: tuple[Piece, ...] = ()
    """Further arguments of the constant."""
    needs: frozenset[Need] = frozenset()
    note: str = ""
    """A sentence for the docstring of the function."""

    @property
    def operation(self) -> Code:
        return code(_PREFIXES[self.kind] + "Operation")

    @property
    def call(self) -> Code:
        return code(_PREFIXES[self.kind] + "Call")


_PREFIXES = {"plain": "", "paged": "Paged", "batched": "Batched"}


def behaviour_of(operation: Operation, context: Context) -> Behaviour:
    """By the rules of the configuration first, then by what the description says or shows."""
    api, names, rules = context.api, context.names, context.rules
    settings: list[Piece] = []
    if safe(operation, names, rules):
        settings.append(code("safe=True"))
    header = idempotency(operation, names, rules)
    if header is not None:
        settings.append(Prefixed(code("idempotency="), literal(header)))
    paged = paging(operation, api, names, rules)
    if paged is None:
        return Behaviour(settings=tuple(settings))
    item = context.annotate(paged.item)
    return Behaviour(
        kind="paged",
        types=(item,),
        settings=(*settings, Prefixed(code("paging="), _paging(paged, operation, context))),
        needs=item.needs | {Need("_runtime", code("Paging"))},
        note="Comes in pages: ``client.paginate`` gives the items of all of them.",
    )


def _paging(paged: Paging, operation: Operation, context: Context) -> Piece:
    """``Paging(items="results", cursor="paging.next.after", into="after")``"""
    body = body_type(operation)
    homes = {"last": paged.item}
    if paged.in_body and body is not None:
        homes |= {"into": body, "offset": body, "page": body}
    said: list[Piece] = []
    for word in [field.name for field in fields(PagingRule) if field.name in _WORDS]:
        value = getattr(paged, word)
        if value == _WORDS[word]:
            continue
        if isinstance(value, tuple):
            in_query = word in ("into", "offset", "page") and not paged.in_body
            value = value[0] if in_query else attributes(homes.get(word, paged.answer), value, context)
        said.append(Prefixed(code(word + "="), literal(value)))
    if paged.in_body:
        said.append(code("in_body=True"))
    return Bracket(code("Paging("), tuple(said), code(")"))


_WORDS: dict[str, object] = {
    "items": (),
    "cursor": None,
    "last": None,
    "into": None,
    "offset": None,
    "page": None,
    "first": 1,
    "link": None,
    "header": False,
    "more": None,
    "total": None,
}
"""The arguments of ``Paging`` and their defaults."""


def attributes(type_: Type, path: Path, context: Context) -> str:
    """A path as the runtime takes it: by attributes of models, and by keys of maps."""
    words: list[str] = []
    for name in path:
        found = plain(type_, context.api)
        model = context.api.declarations[found.at] if isinstance(found, Named) else None
        is_field = isinstance(model, Model) and name in fields_of(found, context.api)
        words.append(str(field_names(model)[name]) if is_field and isinstance(model, Model) else name)
        type_ = follow(found, (name,), context.api) or found
    return ".".join(words)
