"""Behaviour: whether an operation is paged, batched or streamed, as its decorator says it."""

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

    `items` is the type of the items of a response that can be read as a stream.
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


def _batching(batch: Batch, operation: Operation, context: Context) -> Code:
    """``Batching(size=50, tie=("id",), retry={"category": ("RATE_LIMITS",)})``"""

    def path(json_path: Path | None, type_: Type) -> str | None:
        return None if json_path is None else attributes(type_, json_path, context)

    body, responses = body_type(operation), tuple(success_types(operation))

    def in_response(json_path: Path | None) -> str | None:
        homes = (
            type_ for type_ in responses if json_path and follow(type_, json_path, context.api) is not None
        )
        return path(json_path, next(homes, Unknown()))

    ties = tuple(attributes(batch.input, json_path, context) for json_path in batch.tie)
    retry = {attributes(batch.error, json_path, context): values for json_path, values in batch.retry}
    words: dict[str, tuple[object, object]] = {
        "inputs": (path(batch.inputs, body or Unknown()), "inputs"),
        "size": (batch.size, 100),
        "results": (in_response(batch.results), "results"),
        "errors": (in_response(batch.errors) or "errors", "errors"),
        "tie": (ties, ()),
        "trace": (path(batch.trace, batch.input), None),
        "context": (path(batch.context, batch.error) or "context", "context"),
        "retry": (retry, {}),
        "split": (batch.split, ()),
    }
    settings = ((word, value) for word, (value, default) in words.items() if value != default)
    return call(symbol("_runtime", "Batching"), (keyword(word, _value(value)) for word, value in settings))


def _value(value: object) -> Code:
    """A literal in which tuples stay tuples."""
    match value:
        case tuple():
            return tuple_of(map(_value, value))
        case dict():
            return dict_of((literal(key), _value(item)) for key, item in value.items())
        case _:
            return literal(value)


def _paging(paging: Paging, operation: Operation, context: Context) -> Code:
    """``Paging(items="results", cursor="paging.next.after", into="after")``"""
    body = body_type(operation)
    homes = {"last": paging.item}
    if paging.in_body and body is not None:
        homes |= {"into": body, "offset": body, "page": body}
    settings: list[Code] = []
    for word in [name for name in PagingRule.__struct_fields__ if name in _WORDS]:
        value = getattr(paging, word)
        if value == _WORDS[word]:
            continue
        if isinstance(value, tuple):
            in_query = word in ("into", "offset", "page") and not paging.in_body
            value = value[0] if in_query else attributes(homes.get(word, paging.response), value, context)
        settings.append(keyword(word, literal(value)))
    if paging.in_body:
        settings.append(code("in_body=True"))
    return call(symbol("_runtime", "Paging"), settings)


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
        object_type = plain(type_, context.api)
        model = context.api.declarations[object_type.at] if isinstance(object_type, Named) else None
        names = field_names(model, context) if isinstance(model, Model) else {}
        words.append(str(names[name]) if name in fields_of(object_type, context.api) and names else name)
        type_ = follow(object_type, (name,), context.api) or object_type
    return ".".join(words)
