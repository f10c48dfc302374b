"""What an API has of which generated code imports nothing, so that its runtime needs an extra."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...document.references.pointer import Pointer
from ...ir.json_paths import is_scalar, plain
from ...ir.model import (
    Api,
    ApiKey,
    Array,
    Choice,
    Constant,
    Content,
    Exact,
    Map,
    Model,
    Null,
    Parameter,
    Primitive,
    Range,
    Tuple,
    Type,
    Union,
    Unknown,
)
from ...ir.operations.media_types import FORM, JSON, essence, is_json, is_wildcard
from ...ir.walk import types_in, usage
from ..code.formats import NUMBERS, STRINGS, row_of
from ..operations.responses import headers_of


def cookies(api: Api) -> bool:
    """A session: a credential or a parameter that goes in a cookie."""
    keys = (scheme for scheme in api.auth.values() if isinstance(scheme, ApiKey))
    return any(key.location == "cookie" for key in keys) or cookie_parameters(api)


def cookie_parameters(api: Api) -> bool:
    return any(parameter.location == "cookie" for parameter in _parameters(api))


def choices_of_bodies(api: Api) -> bool:
    return any(len(op.body.contents) > 1 for op in api.operations if op.body is not None)


def files(api: Api) -> bool:
    """Bodies that need not be JSON or a form."""
    anything = (content for content in _sent(api) if is_wildcard(content.media_type))
    has_others = any(not is_json(kind) and kind != FORM for kind in map(_kind, _sent(api)))
    return has_others or any(content.type in (None, Unknown()) for content in anything)


def forms(api: Api) -> bool:
    """Bodies and whole queries that are forms."""
    queries = any(parameter.location == "querystring" for parameter in _parameters(api))
    return queries or FORM in map(_kind, _sent(api))


def multipart(api: Api) -> bool:
    return any(kind.startswith("multipart/") for kind in map(_kind, _sent(api)))


def media_types(api: Api) -> bool:
    """Responses that need not be JSON, or that may be one of several."""
    several = any(len(response.contents) > 1 for op in api.operations for response in op.responses)
    return several or not all(_is_plain_json(content, api) for content in _response_contents(api))


def files_in_responses(api: Api) -> bool:
    return any(not is_json(content.media_type) or _is_file(content) for content in _response_contents(api))


def received_forms(api: Api) -> bool:
    """Forms that are responses, or that the API sends to us."""
    incoming = (
        content for request in api.incoming if request.body is not None for content in request.body.contents
    )
    return FORM in map(_kind, (*_response_contents(api), *incoming))


def read_only(api: Api) -> bool:
    models = (item for item in api.declarations.values() if isinstance(item, Model))
    return any(field.read_only for model in models for field in model.fields)


def redirects(api: Api) -> bool:
    statuses = [response.status for op in api.operations for response in op.responses]
    named = any(isinstance(status, Exact) and status.code // 100 == 3 for status in statuses)
    return named or Range(3) in statuses


def response_headers(api: Api) -> bool:
    return any(response.headers for op in api.operations for response in op.responses)


_FORMATS = frozenset(row.name for row in (*STRINGS.values(), *NUMBERS.values()) if row.is_extra)


def formats(api: Api) -> bool:
    """Strings and numbers that have a Python type of their own, or whatever the caller likes to send.

    Not for the sake of open models: nearly all are open, and nobody says of most that more may be sent.
    """
    primitives = (type_ for type_ in _types(api) if isinstance(type_, Primitive))
    described = any(primitive.format in _FORMATS for primitive in primitives)
    return described or any(isinstance(type_, Unknown) for type_ in _sent_types(api))


def named_formats(api: Api) -> bool:
    """Formats whose Python type has another one, so that annotations name them."""
    primitives = (type_ for type_ in _types(api) if isinstance(type_, Primitive))
    rows = (row_of(primitive.kind, primitive.format, {}) for primitive in primitives)
    return any(row is not None and row.word for row in rows)


def untyped_models(api: Api) -> bool:
    return any(isinstance(item, Model) and item.untyped for item in api.declarations.values())


def literals(api: Api) -> bool:
    """Constants, and values that are listed where they stand."""
    return any(isinstance(type_, Constant | Choice) for type_ in _types(api))


def tuples(api: Api) -> bool:
    return any(isinstance(type_, Tuple) for type_ in _types(api))


def unions(api: Api) -> bool:
    """Types of which a value may be one of several, null aside: described ones, and what is put together.

    A response may have the type of another media type, a header that of another response, and files of a
    model that is also read are texts.
    """
    union_types = (type_ for type_ in _types(api) if isinstance(type_, Union))
    has_described = any(len(union.variants) - (Null() in union.variants) > 1 for union in union_types)
    return has_described or _has_files_that_are_read(api) or any(map(_has_several, _alternatives(api)))


def _has_several(types: Iterable[Type | None]) -> bool:
    return len(set(types)) > 1


def _alternatives(api: Api) -> Iterator[Iterable[Type | None]]:
    """The types of which the runtime, or a generated annotation, makes one."""
    for operation in api.operations:
        for contents in (response.contents for response in operation.responses):
            for kind in set(map(_kind, contents)):
                yield [content.type for content in contents if _kind(content) == kind]


def _has_files_that_are_read(api: Api) -> bool:
    """Whether a model has files where it is sent, and texts where it is read."""
    used = usage(api)
    return any(map(_is_binary, _types_of(api, used.uploaded & used.read)))


def _sent_types(api: Api) -> Iterator[Type]:
    """The types of parameters and bodies, with those that they hold."""
    types = [parameter.type for parameter in _parameters(api)]
    types += (content.type for content in _sent(api) if content.type is not None)
    yield from (inner for type_ in types for inner in _with_inner(type_))
    yield from _types_of(api, usage(api).sent)


def _types_of(api: Api, declared: Iterable[Pointer]) -> Iterator[Type]:
    """The types in some declarations, but for what open models hold beside their fields."""
    for declaration in map(api.declarations.__getitem__, declared):
        match declaration:
            case Model(fields=fields, additional=Unknown()):
                types: Iterable[Type] = (field.type for field in fields)
            case _:
                types = types_in(declaration)
        yield from (inner for type_ in types for inner in _with_inner(type_))


def _types(api: Api) -> Iterator[Type]:
    """The types of all values, with those that they hold."""
    return (inner for type_ in _whole_types(api) for inner in _with_inner(type_))


def _with_inner(type_: Type) -> Iterator[Type]:
    yield type_
    match type_:
        case Union(several):
            inner_types = several
        case Array(inner) | Map(inner):
            inner_types = (inner,)
        case Tuple(prefix, rest):
            inner_types = prefix if rest is None else (*prefix, rest)
        case _:
            inner_types = ()
    for inner_type in inner_types:
        yield from _with_inner(inner_type)


def _whole_types(api: Api) -> Iterator[Type]:
    for declaration in api.declarations.values():
        yield from types_in(declaration)
    yield from (parameter.type for parameter in _parameters(api))
    incoming = (
        content for request in api.incoming if request.body is not None for content in request.body.contents
    )
    for content in (*_sent(api), *_response_contents(api), *incoming):
        yield from (type_ for type_ in (content.type, content.item_type) if type_ is not None)
    parts = (part for content in _sent(api) for part in content.encodings)
    yield from (header.type for part in parts for header in part.headers)
    yield from (header.type for header in headers_of(api.operations).values())


def _is_plain_json(content: Content, api: Api) -> bool:
    """JSON by its usual name, or by any where it can be nothing else, of what never comes as plain text."""
    if _is_file(content) or _may_be_scalar(content.type or Unknown(), api):
        return False
    is_known = content.type not in (None, Unknown())
    return content.media_type.lower() == JSON or (is_wildcard(content.media_type) and is_known)


def _may_be_scalar(type_: Type, api: Api) -> bool:
    found = plain(type_, api)
    return any(is_scalar(one, api) for one in (found.variants if isinstance(found, Union) else (found,)))


def _kind(content: Content) -> str:
    return essence(content.media_type)


def _is_file(content: Content) -> bool:
    return content.type is not None and _is_binary(content.type)


def _is_binary(type_: Type) -> bool:
    return isinstance(type_, Primitive) and type_.format == "binary"


def _sent(api: Api) -> Iterator[Content]:
    return (content for op in api.operations if op.body is not None for content in op.body.contents)


def _response_contents(api: Api) -> Iterator[Content]:
    return (content for op in api.operations for response in op.responses for content in response.contents)


def _parameters(api: Api) -> Iterator[Parameter]:
    return (parameter for op in api.operations for parameter in op.parameters)
