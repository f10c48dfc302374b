"""The decorator of an operation: all that the runtime needs to know beside its function."""

from __future__ import annotations

from ...document.references.pointer import Pointer
from ...ir.model import (
    Alias,
    Array,
    Choice,
    Constant,
    Content,
    Encoding,
    Enum,
    Map,
    Model,
    Named,
    Null,
    Operation,
    Parameter,
    Primitive,
    Requirement,
    Tuple,
    Type,
    Union,
)
from ...ir.operations.media_types import JSON, is_form, is_json, is_text, is_wildcard
from ...ir.walk import names_in
from ..client.servers import own_servers
from ..code.code import Code, code, joined, symbol
from ..code.expressions import call, dict_of, keyword, tuple_of
from ..code.literals import literal
from ..context import Context
from .behaviour import Behaviour
from .media import base64_type, is_any_binary, lines_type, may_be_null, spoken, text_type
from .responses import ResponseTypes
from .styles import named_style, style_of

_DEFAULTS = {
    "path": ("simple", False),
    "query": ("form", True),
    "header": ("simple", False),
    "cookie": ("form", True),
}


def settings_of(
    operation: Operation, responses: ResponseTypes, behaviour: Behaviour, context: Context
) -> Code:
    """The arguments of the decorator."""
    items: list[Code] = [literal(operation.method), literal(operation.path), *responses.settings]
    for name, location in PLACES:
        items += _table(name, _styles(operation, location, context))
    items += [*_querystring(operation), *_body_settings(operation, context), *_sends(operation, context)]
    items += [*_security(operation, context), *_servers(operation, context), *behaviour.settings]
    return joined(", ", items)


PLACES = (("path", "path"), ("query", "query"), ("headers", "header"), ("cookies", "cookie"))
"""Arguments of the decorator, and of ``call``, and the places of parameters that they are for."""

_Pairs = list[tuple[Code, Code]]


def _table(name: str, pairs: _Pairs) -> list[Code]:
    """``name={key: value}``, where there is anything in it."""
    return [keyword(name, dict_of(pairs))] if pairs else []


def _styles(operation: Operation, location: str, context: Context) -> _Pairs:
    """The parameters of one place whose style is not the usual one there."""
    pairs: _Pairs = []
    for parameter in operation.parameters:
        if parameter.location != location:
            continue
        usual = (parameter.style, parameter.explode) == _DEFAULTS[location]
        plain = usual and not parameter.allow_reserved and parameter.media_type is None
        if not plain and not _makes_no_difference(parameter, context):
            pairs.append((literal(parameter.wire), style_of(parameter)))
    return pairs


def _makes_no_difference(parameter: Parameter, context: Context) -> bool:
    """Whether a value of this type is written the same with and without `explode`."""
    if (
        parameter.style != _DEFAULTS[parameter.location][0]
        or parameter.allow_reserved
        or parameter.media_type
    ):
        return False
    forms = ("scalar", "array") if parameter.style == "simple" else ("scalar",)
    return _form_of(parameter.type, context) in forms


def _form_of(type_: Type, context: Context) -> str:
    """Whether values are scalars, arrays or objects; ``any`` where they may be several of these."""
    match type_:
        case Primitive() | Constant() | Choice() | Null():
            return "scalar"
        case Array() | Tuple():
            return "array"
        case Union(variants):
            forms = {_form_of(variant, context) for variant in variants if variant != Null()}
            return forms.pop() if len(forms) == 1 else "any"
        case Named(at):
            declaration = context.api.declarations[at]
            return (
                "scalar"
                if isinstance(declaration, Enum)
                else "object" if isinstance(declaration, Model) else "any"
            )
        case _:
            return "any"


def _querystring(operation: Operation) -> list[Code]:
    """The media type of the whole query, and the styles of its fields."""
    parameter = next((p for p in operation.parameters if p.location == "querystring"), None)
    if parameter is None:
        return []
    media_type = literal(parameter.media_type or "application/x-www-form-urlencoded")
    styles = [
        (literal(encoding.wire), style)
        for encoding in parameter.encodings
        if (style := _field_style(encoding))
    ]
    return [keyword("querystring", media_type), *_table("query", styles)]


def _field_style(encoding: Encoding) -> Code | None:
    if encoding.media_type is None:
        return _encoding(encoding)
    return symbol("_runtime", "JSON") if is_json(encoding.media_type) else None


def _body_settings(operation: Operation, context: Context) -> list[Code]:
    """``accepts`` and ``encoding``, where a body is not just JSON."""
    if operation.body is None:
        return []
    contents = spoken(operation.body.contents)
    items: list[Code] = []
    if [content.media_type for content in contents] != [JSON]:
        items.append(keyword("accepts", _accepts(contents, context)))
    encodings = {e.wire: e for content in contents if is_form(content.media_type) for e in content.encodings}
    pairs: _Pairs = []
    for wire, encoding in encodings.items():
        encoding_code = _encoding(encoding)
        if encoding_code is None and "*" in encodings:
            encoding_code = _part()
        if encoding_code is not None:
            pairs.append((literal(wire), encoding_code))
    items += _table("encoding", pairs)
    if may_be_null(operation.body):
        items.append(code("nullable=True"))
    return items


def _accepts(contents: tuple[Content, ...], context: Context) -> Code:
    """The media types of a body, with their types where classes tell which of them is meant."""
    classes = [_classes_of(c.type, context) if _has_properties(c) else () for c in contents]
    if len({names for names in classes if names}) < 2:
        return tuple_of(literal(content.media_type) for content in contents)
    return dict_of(
        (literal(content.media_type), literal(" | ".join(names) or _kind(content)))
        for content, names in zip(contents, classes, strict=True)
    )


def _classes_of(
    type_: Type | None, context: Context, above: frozenset[Pointer] = frozenset()
) -> tuple[str, ...]:
    """The classes of models and containers that a value may have, aliases looked through."""
    match type_:
        case Array():
            return ("list",)
        case Map():
            return ("dict",)
        case Union(variants):
            return tuple(name for variant in variants for name in _classes_of(variant, context, above))
        case Named(at) if isinstance(alias := context.api.declarations[at], Alias):
            return () if at in above else _classes_of(alias.type, context, above | {at})
        case Named(at) if isinstance(context.api.declarations[at], Model):
            return (context.expression(type_),)
    return ()


def _has_properties(content: Content) -> bool:
    """Whether a body is given as what its schema says."""
    return (is_json(content.media_type) or is_form(content.media_type)) and not is_any_binary(content)


def _kind(content: Content) -> str:
    """What a value is that is no model."""
    if _has_properties(content):
        return "Any"
    return "str" if is_text(content.media_type) else "bytes"


def _sends(operation: Operation, context: Context) -> list[Code]:
    """``sends``: the types of what is sent whose formats the runtime cannot see in the values."""
    sent = [(f"{p.location}:{p.wire}", p.type) for p in operation.parameters]
    contents = () if operation.body is None else spoken(operation.body.contents)
    written = [_written(content, context) for content in contents]
    sent += [("body", type_) for type_ in [type_ for type_ in written if type_ is not None][:1]]
    encoded = {base64_type(content, context.api) for content in contents} - {None}
    pairs = [
        (literal(key), literal(context.expression(type_)))
        for key, type_ in sent
        if _has_formats(type_, context) or (key == "body" and type_ in encoded)
    ]
    return _table("sends", pairs)


def _written(content: Content, context: Context) -> Type | None:
    """The type of a body that is written as a whole: JSON, lines of it, text."""
    lines = lines_type(content)
    if lines is not None or not is_json(content.media_type):
        return lines or text_type(content, context.api) or base64_type(content, context.api)
    return content.type


def _has_formats(type_: Type, context: Context) -> bool:
    """Whether a type says formats itself or through an alias; models say theirs where they are declared."""
    aliases = (context.api.declarations[at] for at in names_in(type_))
    types = (type_, *(alias.type for alias in aliases if isinstance(alias, Alias)))
    return any(symbol("typing", "Annotated").needs <= context.annotate(part).code.needs for part in types)


def _encoding(encoding: Encoding) -> Code | None:
    """The media type of one part, if it is just one; else the style of one property, if it is unusual."""
    kind = encoding.media_type
    if kind is not None and not is_wildcard(kind) and "," not in kind:
        return _part(literal(kind.strip()))
    if kind is not None or (
        encoding.style is None and encoding.explode is None and not encoding.allow_reserved
    ):
        return None
    style = encoding.style or "form"
    explode = style == "form" if encoding.explode is None else encoding.explode
    if (style, explode, encoding.allow_reserved) == ("form", True, False):
        return symbol("_runtime", "FORM")
    return named_style(style, explode, encoding.allow_reserved)


def _part(*media_type: Code) -> Code:
    return call(symbol("_runtime", "Part"), media_type)


def _security(operation: Operation, context: Context) -> list[Code]:
    if operation.security is None or (operation.security and operation.security == context.api.security):
        return []
    return [keyword("auth", alternatives(operation.security))]


def alternatives(requirements: tuple[Requirement, ...]) -> Code:
    """``(("oauth2",), ("key", "login"))``: alternatives of schemes that are needed together, each once."""
    distinct = dict.fromkeys(tuple(name for name, _ in requirement) for requirement in requirements)
    return tuple_of(tuple_of(map(literal, names)) for names in distinct)


def _servers(operation: Operation, context: Context) -> list[Code]:
    urls = own_servers(operation, context.api)
    return [keyword("servers", tuple_of(map(literal, urls)))] if urls else []
