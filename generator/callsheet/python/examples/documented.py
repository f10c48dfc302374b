"""Documented examples: JSON values of a description as expressions of their types."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import UnionType

from ...document.references.pointer import Pointer
from ...ir.model import (
    Alias,
    Array,
    Choice,
    Constant,
    Enum,
    Field,
    Json,
    Map,
    Model,
    Named,
    Null,
    Primitive,
    Tuple,
    Type,
    Union,
    Unknown,
)
from ..code.code import Code, code
from ..code.expressions import call, dict_of, keyword, list_of, tuple_of
from ..code.formats import row_of
from ..code.literals import literal
from ..context import Context
from ..declarations.declarations import field_names
from .format_values import format_value
from .made_up import is_needed, made_up

MOST_ITEMS = 2
MOST_FIELDS = 8
"""Of attributes that may be left out, an example has no more than this."""

DEEPEST = 6


class Unfit(Exception):
    """A value does not fit its type, or cannot be written in Python."""


def expression(
    type_: Type, examples: Iterable[Json], context: Context, *, name: str = "", upload: bool = False
) -> Code:
    """The first of the examples that fits the type, else a made-up value; ``...`` where there is none."""
    for example in (*examples, *_of_schema(type_, context)):
        try:
            return _Documented(context, upload).of(type_, example)
        except Unfit:
            continue
    value = made_up(type_, name, context, upload=upload)
    return code("...") if value is None else value


def _of_schema(type_: Type, context: Context) -> tuple[Json, ...]:
    return context.api.declarations[type_.at].docs.examples if isinstance(type_, Named) else ()


class _Documented:
    """Values of one example; `above` counts how deep they stand in it."""

    def __init__(self, context: Context, upload: bool, above: int = 0) -> None:
        self.context, self.upload, self.above = context, upload, above

    def of(self, type_: Type, value: Json) -> Code:
        match type_:
            case Primitive(kind, declared):
                return _scalar(kind, declared, value, self.context, self.upload)
            case Constant(_, enum) | Choice(_, enum):
                return self._member(type_, value, enum)
            case Array(items) if isinstance(value, list):
                return list_of(self.of(items, item) for item in value[:MOST_ITEMS])
            case Tuple(prefix, _) if isinstance(value, list) and len(value) >= len(prefix):
                return tuple_of(
                    self.of(item_type, item) for item_type, item in zip(prefix, value, strict=False)
                )
            case Map(values) if isinstance(value, dict):
                pairs = list(value.items())[:MOST_ITEMS]
                return dict_of((literal(key), self.of(values, item)) for key, item in pairs)
            case Named(at):
                return self._declared(at, value)
            case Union(variants):
                return self._variant(type_, variants, value)
            case Null() if value is None:
                return code("None")
            case Unknown():
                return literal(value)
        raise Unfit

    def _member(self, type_: Constant | Choice, value: Json, enum: Pointer | None) -> Code:
        values = (type_.value,) if isinstance(type_, Constant) else type_.values
        if value not in values or isinstance(value, list | dict):
            raise Unfit
        return self.context.member(enum, value)

    def _declared(self, at: Pointer, value: Json) -> Code:
        declaration = self.context.api.declarations[at]
        if self.above > DEEPEST:
            raise Unfit
        inner = _Documented(self.context, self.upload, self.above + 1)
        match declaration:
            case Alias():
                return inner.of(declaration.type, value)
            case Enum():
                if not isinstance(value, str | int) or value not in self.context.members_of(declaration):
                    raise Unfit
                return self.context.member(at, value)
            case Model() if isinstance(value, dict):
                return call(self.context.class_of(at), inner.arguments(declaration, value))
        raise Unfit

    def arguments(self, model: Model, value: Mapping[str, Json]) -> Iterator[Code]:
        """What stands in the example, and what must be given beside it."""
        named, room = field_names(model, self.context), MOST_FIELDS
        sent = model.at in self.context.usage.sent
        for field in model.fields:
            is_required = is_needed(field, sent=sent)
            piece = None
            if field.wire in value and not (field.read_only and sent):
                piece = self._field_value(field, value[field.wire], is_required)
            if piece is None and is_required:
                piece = made_up(field.type, field.wire, self.context, bounds=field.bounds, upload=self.upload)
                if piece is None:
                    raise Unfit
            if piece is not None and (is_required or room > 0):
                room -= not is_required
                yield keyword(named[field.wire], piece)

    def _field_value(self, field: Field, value: Json, is_required: bool) -> Code | None:
        """The value of a field; nothing where it does not fit, or is what would be sent anyway."""
        if not is_required and (value is None or isinstance(field.type, Constant)):
            return None
        try:
            return self.of(field.type, value)
        except Unfit:
            return None

    def _variant(self, union: Union, variants: tuple[Type, ...], value: Json) -> Code:
        """By the discriminator, else the first that fits, those first that have most of the properties."""
        discriminator = union.discriminator
        if discriminator is not None and isinstance(value, dict):
            mapped = dict(discriminator.mapping).get(str(value.get(discriminator.wire)))
            if mapped is not None:
                return self.of(Named(mapped), value)
        for variant in sorted(variants, key=lambda candidate: -self._fitting(candidate, value)):
            try:
                return self.of(variant, value)
            except Unfit:
                continue
        raise Unfit

    def _fitting(self, type_: Type, value: Json) -> int:
        declaration = self.context.api.declarations[type_.at] if isinstance(type_, Named) else None
        if not isinstance(declaration, Model) or not isinstance(value, dict):
            return 0
        wires = {field.wire for field in declaration.fields}
        missing = sum(field.required and field.wire not in value for field in declaration.fields)
        return len(wires & value.keys()) - missing


def _scalar(kind: str, declared: str | None, value: Json, context: Context, upload: bool) -> Code:
    row = row_of(kind, declared, context.formats)
    if kind == "string" and isinstance(value, int | float) and not isinstance(value, bool):
        value = str(value)  # of YAML, where nobody wrote quotes
    is_of_kind = isinstance(value, _KINDS[kind]) and isinstance(value, bool) == (kind == "boolean")
    if not is_of_kind or (row is None and declared == "binary" and upload):
        raise Unfit
    code = literal(value) if row is None else format_value(row, value)
    if code is None:
        raise Unfit
    return code


_KINDS: Mapping[str, type | UnionType] = {
    "boolean": bool,
    "integer": int,
    "number": int | float,
    "string": str,
}
