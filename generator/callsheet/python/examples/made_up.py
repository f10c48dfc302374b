"""Made-up values: what an example says where the description gives no value."""

from __future__ import annotations

from collections.abc import Iterator

from ...document.references.pointer import Pointer
from ...ir.model import (
    Alias,
    Array,
    Bounds,
    Choice,
    Constant,
    Enum,
    Field,
    Map,
    Model,
    Named,
    Null,
    Primitive,
    Tuple,
    Type,
    Union,
)
from ..code.code import Code, code
from ..code.expressions import call, dict_of, keyword, list_of, tuple_of
from ..code.formats import row_of
from ..code.literals import literal
from ..context import Context
from ..declarations.declarations import field_names
from ..declarations.samples import plausible
from .format_values import sample_value


def made_up(
    type_: Type, name: str, context: Context, *, bounds: Bounds | None = None, upload: bool = False
) -> Code | None:
    """A value of a type, with what it must have and no more; None where none is known.

    `name` is that of the property or parameter, which a text says.
    """
    return _MadeUp(context, upload).of(type_, name, bounds or Bounds(), ())


def is_needed(field: Field, *, sent: bool) -> bool:
    """Whether an attribute has no default, as models are declared."""
    has_default = isinstance(field.type, Constant) and not isinstance(field.type.value, float)
    return field.required and not has_default and not (field.read_only and sent)


class _MadeUp:
    def __init__(self, context: Context, upload: bool) -> None:
        self.context, self.upload = context, upload

    def of(self, type_: Type, name: str, bounds: Bounds, above: tuple[Pointer, ...]) -> Code | None:
        """`above` are the models that the value stands in: one that must contain itself has no end."""
        match type_:
            case Primitive():
                return self._primitive(type_, name, bounds)
            case Constant(value, enum) | Choice((value, *_), enum):
                return self.context.member(enum, value)
            case Array(items):
                item = self.of(items, name, bounds.items or Bounds(), above)
                return list_of(() if item is None else (item,))
            case Map(values):
                inner = self.of(values, "value", Bounds(), above)
                return dict_of(() if inner is None else ((code('"key"'), inner),))
            case Tuple(prefix, _):
                return self._tuple(prefix, name, above)
            case Named(at):
                return self._declared(at, name, bounds, above)
            case Union(variants):
                order: list[Type] = [*(variant for variant in variants if variant != Null()), Null()]
                pieces = (self.of(variant, name, bounds, above) for variant in order)
                return next((piece for piece in pieces if piece is not None), None)
        return code("None") if type_ == Null() else code("{}")

    def _primitive(self, type_: Primitive, name: str, bounds: Bounds) -> Code | None:
        row = row_of(type_.kind, type_.format, self.context.formats)
        if row is not None:
            return sample_value(row)
        if type_.kind == "boolean":
            return code("True")
        if type_.kind == "string" and type_.format == "binary" and self.upload:
            return code('b"content"')
        return literal(plausible(name or "text", type_, bounds))

    def _tuple(self, prefix: tuple[Type, ...], name: str, above: tuple[Pointer, ...]) -> Code | None:
        parts = [self.of(type_, name, Bounds(), above) for type_ in prefix]
        known = tuple(part for part in parts if part is not None)
        return tuple_of(known) if len(known) == len(parts) else None

    def _declared(self, at: Pointer, name: str, bounds: Bounds, above: tuple[Pointer, ...]) -> Code | None:
        declaration = self.context.api.declarations[at]
        if at in above:
            return None
        match declaration:
            case Alias():
                return self.of(declaration.type, name, bounds, (*above, at))
            case Enum():
                return self.context.member(at, declaration.members[0].value) if declaration.members else None
            case Model():
                return self._model(declaration, (*above, at))

    def _model(self, model: Model, above: tuple[Pointer, ...]) -> Code | None:
        arguments = tuple(self._arguments(model, above))
        if None in arguments:
            return None
        known = tuple(argument for argument in arguments if argument is not None)
        return call(self.context.class_of(model.at), known)

    def _arguments(self, model: Model, above: tuple[Pointer, ...]) -> Iterator[Code | None]:
        named, sent = field_names(model, self.context), model.at in self.context.usage.sent
        for field in model.fields:
            if is_needed(field, sent=sent):
                examples = field.docs.examples
                value = self.of(field.type, field.wire, field.bounds, above)
                value = self._example(field.type, examples) or value
                yield None if value is None else keyword(named[field.wire], value)

    def _example(self, type_: Type, examples: tuple[object, ...]) -> Code | None:
        """An example of one property, where it is plain text or a number."""
        match type_, next(iter(examples), None):
            case Primitive("string", None), str() as text if text:
                return literal(text)
            case Primitive("integer", _), int() as number if not isinstance(number, bool):
                return literal(number)
        return None
