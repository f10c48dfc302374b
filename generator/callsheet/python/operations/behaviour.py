"""Behaviour: what an operation can do beside being sent, as its decorator says it."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from ...configuration.rules import PagingRule
from ...ir.json_paths import body_type, fields_of, follow, plain, success_types
from ...ir.model import Batch, Model, Named, Operation, Paging, Path, Type, Unknown
from ..code.annotations import Annotation
from ..code.code import Code, code, symbol
from ..code.expressions import call, dict_of, keyword, tuple_of
from ..code.literals import literal
from ..context import Context
from ..declarations.declarations import field_names
from .rules import batch, idempotency, paging, safe


class Behaviour(Struct, frozen=True, kw_only=True):
    """How the decorator and the call of an operation differ from plain ones."""

    kind: Literal["plain", "paged", "batched", "streamed"] = "plain"
    types: tuple[Annotation, ...] = ()
    """Further arguments of the call's type."""
    settings: tuple[Code, ...] = ()
    """Further arguments of the decorator."""

    @property
    def call(self) -> Code:
        return symbol("_runtime", _PREFIXES[self.kind] + "Call")


_PREFIXES = {"plain": "", "paged": "Paged", "batched": "Batched", "streamed": "Streamed"}


def behaviour_of(operation: Operation, items: Annotation | None, context: Context) -> Behaviour:
    """By the rules of the configuration first, then by what the description says or shows.

    `items` is what the response is made of, where it can be read while it comes.
    """
    api, names, rules = context.api, context.names, context.rules
    settings: list[Code] = []
    if safe(operation, names, rules):
        settings.append(code("safe=True"))
    header = idempotency(operation, names, rules)
    if header is not None:
        settings.append(keyword("idempotency", literal(header)))
    many = batch(operation, api, names, rules)
    if many is not None:
        return _batched(many, tuple(settings), operation, context)
    paged = paging(operation, api, names, rules)
    if paged is None and items is not None:
        return Behaviour(kind="streamed", types=(items,), settings=tuple(settings))
    if paged is None:
        return Behaviour(settings=tuple(settings))
    item = context.annotate(paged.item)
    return Behaviour(
        kind="paged",
        types=(item,),
        settings=(*settings, keyword("paging", _paging(paged, operation, context))),
    )


def _batched(many: Batch, settings: tuple[Code, ...], operation: Operation, context: Context) -> Behaviour:
    types = tuple(context.annotate(type_) for type_ in (many.input, many.result, many.error))
    return Behaviour(
        kind="batched",
        types=types,
        settings=(*settings, keyword("batch", _batching(many, operation, context))),
    )


def _batching(many: Batch, operation: Operation, context: Context) -> Code:
    """``Batching(size=50, tie=("id",), retry={"category": ("RATE_LIMITS",)})``"""

    def path(found: Path | None, type_: Type) -> str | None:
        return None if found is None else attributes(type_, found, context)

    body, described = body_type(operation), tuple(success_types(operation))

    def in_response(found: Path | None) -> str | None:
        homes = (type_ for type_ in described if found and follow(type_, found, context.api) is not None)
        return path(found, next(homes, Unknown()))

    ties = tuple(attributes(many.input, found, context) for found in many.tie)
    retry = {attributes(many.error, found, context): values for found, values in many.retry}
    words: dict[str, tuple[object, object]] = {
        "inputs": (path(many.inputs, body or Unknown()), "inputs"),
        "size": (many.size, 100),
        "results": (in_response(many.results), "results"),
        "errors": (in_response(many.errors) or "errors", "errors"),
        "tie": (ties, ()),
        "trace": (path(many.trace, many.input), None),
        "context": (path(many.context, many.error) or "context", "context"),
        "retry": (retry, {}),
        "split": (many.split, ()),
    }
    said = ((word, value) for word, (value, default) in words.items() if value != default)
    return call(symbol("_runtime", "Batching"), (keyword(word, _value(value)) for word, value in said))


def _value(value: object) -> Code:
    """A literal in which tuples stay tuples."""
    match value:
        case tuple():
            return tuple_of(map(_value, value))
        case dict():
            return dict_of((literal(key), _value(item)) for key, item in value.items())
        case _:
            return literal(value)


def _paging(paged: Paging, operation: Operation, context: Context) -> Code:
    """``Paging(items="results", cursor="paging.next.after", into="after")``"""
    body = body_type(operation)
    homes = {"last": paged.item}
    if paged.in_body and body is not None:
        homes |= {"into": body, "offset": body, "page": body}
    said: list[Code] = []
    for word in [name for name in PagingRule.__struct_fields__ if name in _WORDS]:
        value = getattr(paged, word)
        if value == _WORDS[word]:
            continue
        if isinstance(value, tuple):
            in_query = word in ("into", "offset", "page") and not paged.in_body
            value = value[0] if in_query else attributes(homes.get(word, paged.response), value, context)
        said.append(keyword(word, literal(value)))
    if paged.in_body:
        said.append(code("in_body=True"))
    return call(symbol("_runtime", "Paging"), said)


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
        names = field_names(model, context) if isinstance(model, Model) else {}
        words.append(str(names[name]) if name in fields_of(found, context.api) and names else name)
        type_ = follow(found, (name,), context.api) or found
    return ".".join(words)
