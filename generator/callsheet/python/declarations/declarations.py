"""Declarations as Python says them: dataclasses, enums and aliases."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from ...document.references.pointer import Pointer
from ...ir.algebra import accepts_null, without_null
from ...ir.model import (
    Alias,
    Array,
    Choice,
    Constant,
    Declaration,
    Discriminator,
    Enum,
    Field,
    Json,
    Map,
    Model,
    Named,
    Type,
    Union,
    Unknown,
)
from ...ir.walk import Usage
from ..code.annotations import ANY, UNSET, Annotation, optional, union, unset
from ..code.code import Code, code, needing, symbol
from ..code.expressions import call, dict_of, keyword, subscript
from ..code.literals import literal, literals, quoted, text_literal
from ..context import Context
from ..docstrings.schema_docs import class_docstring, field_docstring, schema_name, text_docstring
from ..naming.members import candidates, plain_field
from ..naming.names import NameRequest, resolve, value_name
from ..naming.reserved import FIELD
from ..naming.table import precedence
from ..views.package import (
    AliasView,
    DeclarationView,
    EnumView,
    FieldView,
    MemberView,
    ModelView,
)


def declaration_view(declaration: Declaration, context: Context) -> DeclarationView:
    """A declaration as templates see it."""
    match declaration:
        case Model():
            return _model(declaration, context)
        case Enum() if context.is_class(declaration):
            return _enum(declaration, context)
        case Enum():
            return _literal_enum(declaration, context)
        case Alias():
            return _alias(declaration, context)


# --- models --------------------------------------------------------------------------------------


def _model(model: Model, context: Context) -> ModelView:
    docs = class_docstring(model, context)
    fields = _fields(model, context)
    base, extra = None, None
    if isinstance(model.additional, Unknown):
        base = symbol("_runtime", "OpenObject")
    elif model.additional is not None:
        extra = _extra(context.annotate(model.additional), {view.name for view in fields})
    return ModelView(
        name=context.names.classes[model.at],
        docstring=docs,
        description=text_literal(model.docs.description),
        fields=fields,
        bases=_bases(base, untyped=model.untyped),
        base=base,
        untyped=model.untyped,
        extra=extra,
        is_empty=docs is None and not model.fields and extra is None,
        deprecated=literal("This schema is deprecated.") if model.docs.deprecated else None,
        schema=literal(schema_name(model)),
        extensions=literals(model.extensions),
    )


def field_names(model: Model, context: Context) -> Mapping[str, Code]:
    """The attributes of a model, by the names of its properties."""
    views = _fields(model, context)
    return {field.wire: view.name for field, view in zip(model.fields, views, strict=True)}


def _fields(model: Model, context: Context) -> tuple[FieldView, ...]:
    """The fields, none of which hides from the class a name that it needs: ``date: date`` is ``date_``."""
    requests = [NameRequest(f.wire, candidates(f.wire, value_name), precedence(f.wire)) for f in model.fields]
    locked = context.names_in(context.names.classes[model.at], plain_field)
    hidden = frozenset({"extra"} if model.additional is not None else ())
    if model.additional is not None and not isinstance(model.additional, Unknown):
        hidden |= names_used(_extra(context.annotate(model.additional), ("field",)))
    while True:
        named = resolve(requests, reserved=FIELD | hidden, locked=locked)
        taken = frozenset(named.values())
        views = tuple(_field(field, named[field.wire], model, context, taken) for field in model.fields)
        used = frozenset[str]().union(*(names_used(view.annotation + view.value) for view in views))
        if not used.intersection(named.values()) - hidden:
            return views
        hidden |= used


_STRING = re.compile(r'"(?:[^"\\]|\\.)*"|' r"'(?:[^'\\]|\\.)*'")
_USED = re.compile(r"(?<![\w.])[a-z_]\w*+(?!=)")


def names_used(expression: Code) -> frozenset[str]:
    """The names that an expression looks up, as far as they could be those of fields.

    A package of models looks up other classes in ``models``; in one module, fields are called the same.
    """
    classes = frozenset({"models"} if any(need.module == "own" for need in expression.needs) else ())
    return classes.union(_USED.findall(_STRING.sub("", expression)))


def _bases(base: Code | None, *, untyped: bool) -> Code:
    bases = [] if base is None else [base]
    bases += [symbol("_runtime", "Untyped")] if untyped else []
    return call(code(""), bases) if bases else code("")


def _extra(values: Annotation, taken: Collection[str]) -> Code:
    """``extra: dict[str, int] = field(default_factory=dict[str, int], metadata=EXTRA)``"""
    options = (
        _factory("dict", code("str"), _evaluable(values)),
        keyword("metadata", symbol("_runtime", "EXTRA")),
    )
    value = call(_function("dataclasses", "field", taken), options)
    return code("extra: dict[str, ") + values.code + code("] = ") + value


def _function(module: str, name: str, taken: Collection[str]) -> Code:
    """A function that the body of a class calls, by another name where a field of the class has its own."""
    if name not in taken:
        return symbol(module, name)
    return needing(f"_{name}", symbol(module, f"{name} as _{name}").needs)


def _factory(container: str, *types: Code) -> Code:
    """``default_factory=list[str]``: type checkers want to be told of what."""
    return keyword("default_factory", subscript(code(container), types))


def _field(field: Field, name: Code, model: Model, context: Context, taken: Collection[str]) -> FieldView:
    sent, read = _directions(model.at, context.usage)
    plain = context.annotate(field.type)
    if model.at in context.usage.uploaded:
        uploaded = context.annotate(field.type, upload=True)
        plain = union((uploaded, plain)) if read else uploaded
    required = field.required and not (field.read_only and sent) and not (field.write_only and read)
    constant = None if field.read_only and sent else _constant(field, context)
    described = None if sent or required else _typed_default(field, context)
    default = constant or described
    annotation, value = _annotation_and_default(field.type, plain, required, described)
    if constant is not None:
        annotation, value = plain if required else optional(plain), constant
    metadata = None
    if name != field.wire or (sent and _is_left_out(field)):
        metadata = _metadata(field, taken, is_left_out=sent and _is_left_out(field))
    return FieldView(
        name=name,
        annotation=annotation.code,
        value=_assigned(metadata, value, taken),
        docstring=field_docstring(field, default is not None),
        description=text_literal(field.docs.description),
        wire=literal(field.wire),
        required=required,
        nullable=accepts_null(field.type),
        default=None if field.default is None else literal(field.default[0]),
        read_only=field.read_only,
        write_only=field.write_only,
        deprecated=field.docs.deprecated,
        extensions=literals(field.extensions),
    )


def _directions(at: Pointer, usage: Usage) -> tuple[bool, bool]:
    """Whether a model is sent, and whether it is read; what nothing uses may be either."""
    sent, read = at in usage.sent, at in usage.read
    return (True, True) if not sent and not read else (sent, read)


def _annotation_and_default(
    type_: Type, plain: Annotation, required: bool, default: Code | None
) -> tuple[Annotation, Code | None]:
    if required:
        return plain, None
    if default is not None:
        return plain, default
    if isinstance(type_, Unknown) or plain.code == ANY.code:
        return unset(plain), _default(UNSET)
    if accepts_null(type_):
        return unset(plain), _default(UNSET)
    return optional(plain), code("default=None")


def _is_left_out(field: Field) -> bool:
    """Whether requests leave a property out (OpenAPI 3.2, 4.24.1): not one that tells variants apart."""
    return field.read_only and not field.write_only and not isinstance(field.type, Constant | Choice)


def _assigned(metadata: Code | None, value: Code | None, taken: Collection[str]) -> Code:
    """What follows the annotation: a plain default, or a call of ``field`` where that does not do."""
    if metadata is None and value is None:
        return code("")
    equals = code(" = ")
    if metadata is None and value is not None and value.startswith("default="):
        return equals + needing(value.removeprefix("default="), value.needs)
    options = (option for option in (value, metadata) if option is not None)
    return equals + call(_function("dataclasses", "field", taken), options)


def _metadata(field: Field, taken: Collection[str], *, is_left_out: bool) -> Code:
    """``metadata=wire("id", read_only=True)``"""
    said = (literal(field.wire), *((code("read_only=True"),) if is_left_out else ()))
    return keyword("metadata", call(_function("_runtime", "wire", taken), said))


def _constant(field: Field, context: Context) -> Code | None:
    """The one value of a field, which is its default: it is sent, whoever builds the model.

    None leaves out what may be absent.
    """
    match field.type:
        case Constant(value, enum) if not isinstance(value, float):
            return _default(context.member(enum, value))
        case _:
            return None


def _default(value: Code) -> Code:
    return keyword("default", value)


def _typed_default(field: Field, context: Context) -> Code | None:
    """The default of the description as ``default=...``, where Python can say it in the field's own type."""
    if field.default is None or field.default[0] is None:
        return None
    value, type_ = field.default[0], without_null(field.type)
    if isinstance(type_, Named):
        return _enum_default(value, type_.at, context)
    if isinstance(type_, Choice):
        return _default(context.member(type_.enum, value)) if _is_among(value, type_.values) else None
    if isinstance(value, list | dict):
        return _empty(type_, value, context)
    fits = {str: "str", bool: "bool", int: "int", float: "float"}.get(type(value))
    spelled = context.annotate(type_).code
    if spelled == fits or (spelled == "float" and type(value) is int):
        return _default(literal(float(value) if spelled == "float" else value))
    return None


def _enum_default(value: Json, at: Pointer, context: Context) -> Code | None:
    enum = context.api.declarations[at]
    if not isinstance(enum, Enum) or not _is_among(value, tuple(member.value for member in enum.members)):
        return None
    return _default(context.member(at, value))


def _is_among(value: Json, values: tuple[str | int | bool, ...]) -> bool:
    return any(type(value) is type(one) and value == one for one in values)


def _empty(type_: Type, value: Json, context: Context) -> Code | None:
    """The factory of an empty list or mapping."""
    match type_, value:
        case Array(items), []:
            return _factory("list", _evaluable(context.annotate(items)))
        case Map(values), dict() if not value:
            return _factory("dict", code("str"), _evaluable(context.annotate(values)))
        case _:
            return None


def _evaluable(annotation: Annotation) -> Code:
    """The annotation where Python evaluates it: classes of models are not imported then, so as a string."""
    has_models = any(need.module in ("package", "own") for need in annotation.code.needs)
    return quoted(annotation.code) if has_models else annotation.code


# --- enums and aliases ---------------------------------------------------------------------------


def _enum(enum: Enum, context: Context) -> EnumView:
    base = symbol("_runtime", "OpenStr" if enum.kind == "string" else "OpenInt")
    names = context.members_of(enum)
    return EnumView(
        name=context.names.classes[enum.at],
        base=base,
        docstring=class_docstring(enum, context),
        description=text_literal(enum.docs.description),
        members=tuple(
            MemberView(
                name=names[member.value],
                value=literal(member.value),
                docstring=text_docstring(member.docs.description),
                description=text_literal(member.docs.description),
            )
            for member in enum.members
        ),
        schema=literal(schema_name(enum)),
        extensions=literals(enum.extensions),
    )


def _literal_enum(enum: Enum, context: Context) -> AliasView:
    values = tuple(literal(member.value) for member in enum.members)
    name = context.names.classes[enum.at]
    expression = subscript(symbol("typing", "Literal"), values)
    return AliasView(
        name=name,
        expression=expression,
        value=expression,
        docstring=class_docstring(enum, context, indent=0),
        description=text_literal(enum.docs.description),
        schema=literal(schema_name(enum)),
        extensions=literals(enum.extensions),
    )


def _alias(alias: Alias, context: Context) -> AliasView:
    annotation = context.annotate(alias.type)
    name = context.names.classes[alias.at]
    value = _alias_value(alias.type, context)
    if isinstance(alias.type, Union) and alias.type.discriminator is not None:
        tags = _tagged(alias.type.discriminator, context)
        value = subscript(symbol("typing", "Annotated"), (quoted(annotation.code), tags))
    return AliasView(
        name=name,
        expression=annotation.code,
        value=value,
        docstring=class_docstring(alias, context, indent=0),
        description=text_literal(alias.docs.description),
        schema=literal(schema_name(alias)),
        extensions=literals(alias.extensions),
    )


def _alias_value(type_: Type, context: Context) -> Code:
    """What Python evaluates: a type, so that ``Alias | None`` is one, whose models are strings."""
    annotation = context.annotate(type_)
    quoted_parts = tuple(_evaluable(Annotation(part)) for part in annotation.alternatives)
    if quoted_parts != annotation.alternatives:
        return subscript(symbol("typing", "Union"), quoted_parts)
    match type_:
        case Array(items):
            return subscript(code("list"), (_evaluable(context.annotate(items)),))
        case Map(values):
            return subscript(code("dict"), (code("str"), _evaluable(context.annotate(values))))
        case _:
            return _evaluable(annotation)


def _tagged(discriminator: Discriminator, context: Context) -> Code:
    """``tagged("type", {"cat": "Cat"})``"""
    classes = context.names.classes
    tags = dict_of((literal(value), literal(classes[at])) for value, at in discriminator.mapping)
    arguments = (literal(discriminator.wire), tags, *_fallback(discriminator, context))
    return call(symbol("_runtime", "tagged"), arguments)


def _fallback(discriminator: Discriminator, context: Context) -> tuple[Code, ...]:
    """What is left of the arguments of ``tagged``: the variant where none is named."""
    if discriminator.default is not None:
        return (literal(context.names.classes[discriminator.default]),)
    if discriminator.base is not None:
        return (keyword("base", literal(context.names.classes[discriminator.base])),)
    return ()
