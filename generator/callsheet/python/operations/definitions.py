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
from ..code.code import Code, symbol
from ..code.layout import Bracket, Piece, Prefixed, code, lay
from ..code.literals import literal
from ..context import Context
from .behaviour import Behaviour
from .media import base64_type, is_any_binary, lines_type, may_be_null, spoken, text_type
from .responses import Answers
from .styles import named_style, style_of

_DEFAULTS = {
    "path": ("simple", False),
    "query": ("form", True),
    "header": ("simple", False),
    "cookie": ("form", True),
}


def decorator_of(operation: Operation, answers: Answers, behaviour: Behaviour, context: Context) -> Code:
    items: list[Piece] = [literal(operation.method), literal(operation.path), *answers.settings]
    for keyword, location in (
        ("path", "path"),
        ("query", "query"),
        ("headers", "header"),
        ("cookies", "cookie"),
    ):
        styles = _styles(operation, location, context)
        if styles:
            items.append(Prefixed(code(keyword + "="), Bracket(code("{"), tuple(styles), code("}"))))
    items += [*_querystring(operation), *_body_settings(operation, context), *_sends(operation, context)]
    items += [*_security(operation, context), *_servers(operation, context), *behaviour.settings]
    head = code("@") + symbol("_runtime", "operation") + code("(")
    return lay(Bracket(head, tuple(items), code(")"), compact=True))


def _styles(operation: Operation, location: str, context: Context) -> list[Piece]:
    """The parameters of one place whose style is not the usual one there."""
    found: list[Piece] = []
    for parameter in operation.parameters:
        if parameter.location != location:
            continue
        usual = (parameter.style, parameter.explode) == _DEFAULTS[location]
        plain = usual and not parameter.allow_reserved and parameter.media_type is None
        if not plain and not _makes_no_difference(parameter, context):
            found.append(Prefixed(literal(parameter.wire) + code(": "), style_of(parameter)))
    return found


def _makes_no_difference(parameter: Parameter, context: Context) -> bool:
    """Whether a value of this type is written the same with and without `explode`."""
    if (
        parameter.style != _DEFAULTS[parameter.location][0]
        or parameter.allow_reserved
        or parameter.media_type
    ):
        return False
    alike = ("scalar", "array") if parameter.style == "simple" else ("scalar",)
    return _form_of(parameter.type, context) in alike


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


def _querystring(operation: Operation) -> list[Piece]:
    """The media type of the whole query, and the styles of its fields."""
    whole = next((p for p in operation.parameters if p.location == "querystring"), None)
    if whole is None:
        return []
    media_type = literal(whole.media_type or "application/x-www-form-urlencoded")
    items: list[Piece] = [Prefixed(code("querystring="), media_type)]
    styles = [(encoding, found) for encoding in whole.encodings if (found := _field_style(encoding))]
    pairs = tuple(Prefixed(literal(encoding.wire) + code(": "), style) for encoding, style in styles)
    items += [Prefixed(code("query="), Bracket(code("{"), pairs, code("}")))] if pairs else []
    return items


def _field_style(encoding: Encoding) -> Piece | None:
    if encoding.media_type is None:
        return _encoding(encoding)
    return symbol("_runtime", "JSON") if is_json(encoding.media_type) else None


def _body_settings(operation: Operation, context: Context) -> list[Piece]:
    """``accepts`` and ``encoding``, where a body is not just JSON."""
    if operation.body is None:
        return []
    contents = spoken(operation.body.contents)
    items: list[Piece] = []
    if [content.media_type for content in contents] != [JSON]:
        items.append(Prefixed(code("accepts="), _accepts(contents, context)))
    encodings = {e.wire: e for content in contents if is_form(content.media_type) for e in content.encodings}
    pairs = []
    for wire, encoding in encodings.items():
        found = _encoding(encoding)
        if found is None and "*" in encodings:
            found = _part()
        if found is not None:
            pairs.append(Prefixed(literal(wire) + code(": "), found))
    if pairs:
        items.append(Prefixed(code("encoding="), Bracket(code("{"), tuple(pairs), code("}"))))
    if may_be_null(operation.body):
        items.append(code("nullable=True"))
    return items


def _accepts(contents: tuple[Content, ...], context: Context) -> Piece:
    """The media types of a body, with their types where classes tell which of them is meant."""
    classes = [_classes_of(c.type, context) if _has_properties(c) else () for c in contents]
    if len({names for names in classes if names}) < 2:
        return tuple_of(tuple(literal(content.media_type) for content in contents))
    pairs = [
        Prefixed(literal(content.media_type) + code(": "), literal(" | ".join(names) or _kind(content)))
        for content, names in zip(contents, classes, strict=True)
    ]
    return Bracket(code("{"), tuple(pairs), code("}"))


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


def _sends(operation: Operation, context: Context) -> list[Piece]:
    """``sends``: the types of what is sent whose formats the runtime cannot see in the values."""
    sent = [(f"{p.location}:{p.wire}", p.type) for p in operation.parameters]
    contents = () if operation.body is None else spoken(operation.body.contents)
    written = [_written(content, context) for content in contents]
    sent += [("body", type_) for type_ in [found for found in written if found is not None][:1]]
    encoded = {base64_type(content, context.api) for content in contents} - {None}
    pairs = [
        Prefixed(literal(key) + code(": "), literal(context.expression(type_)))
        for key, type_ in sent
        if _has_formats(type_, context) or (key == "body" and type_ in encoded)
    ]
    return [Prefixed(code("sends="), Bracket(code("{"), tuple(pairs), code("}")))] if pairs else []


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
    return any(symbol("typing", "Annotated").needs <= context.annotate(one).code.needs for one in types)


def _encoding(encoding: Encoding) -> Piece | None:
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


def _part(*media_type: Code) -> Bracket:
    return Bracket(symbol("_runtime", "Part") + code("("), media_type, code(")"))


def _security(operation: Operation, context: Context) -> list[Piece]:
    if operation.security is None or (operation.security and operation.security == context.api.security):
        return []
    return [Prefixed(code("auth="), alternatives(operation.security))]


def alternatives(requirements: tuple[Requirement, ...]) -> Piece:
    """``(("oauth2",), ("key", "login"))``: alternatives of schemes that are needed together, each once."""
    distinct = dict.fromkeys(tuple(name for name, _ in one) for one in requirements)
    return tuple_of(tuple(tuple_of(tuple(literal(name) for name in one)) for one in distinct))


def tuple_of(items: tuple[Piece, ...]) -> Bracket:
    return Bracket(code("("), items, code(",)") if len(items) == 1 else code(")"))


def _servers(operation: Operation, context: Context) -> list[Piece]:
    urls = own_servers(operation, context.api)
    return [Prefixed(code("servers="), tuple_of(tuple(literal(url) for url in urls)))] if urls else []
