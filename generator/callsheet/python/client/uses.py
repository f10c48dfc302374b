"""What an API has of which generated code imports nothing, so that its runtime needs an extra."""

from __future__ import annotations

from collections.abc import Iterator

from ...ir.json_paths import is_scalar
from ...ir.model import (
    Alias,
    Api,
    ApiKey,
    Array,
    Content,
    Default,
    Map,
    Model,
    Null,
    Operation,
    Parameter,
    Primitive,
    Tuple,
    Type,
    Union,
    Unknown,
)
from ...ir.operations.media_types import FORM, JSON, essence, is_json, is_wildcard
from ..code.formats import NUMBERS, STRINGS
from ..operations.responses import succeeds


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
    return any(not is_json(kind) and kind != FORM for kind in map(_kind, _sent(api)))


def forms(api: Api) -> bool:
    """Bodies and whole queries that are forms."""
    queries = (parameter.media_type for parameter in _parameters(api) if parameter.location == "querystring")
    return FORM in map(_kind, _sent(api)) or FORM in queries


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
    incoming = (content for one in api.incoming if one.body is not None for content in one.body.contents)
    return FORM in map(_kind, (*_response_contents(api), *incoming))


def read_only(api: Api) -> bool:
    models = (item for item in api.declarations.values() if isinstance(item, Model))
    return any(field.read_only for model in models for field in model.fields)


def response_headers(api: Api) -> bool:
    return any(response.headers for op in api.operations for response in op.responses)


_FORMATS = frozenset(row.name for row in (*STRINGS, *NUMBERS)) - {"date-time", "uuid"}


def formats(api: Api) -> bool:
    """Strings and numbers that have a Python type of their own, which is none that is always there."""
    primitives = (type_ for type_ in _types(api) if isinstance(type_, Primitive))
    return any(primitive.format in _FORMATS for primitive in primitives)


def unions(api: Api) -> bool:
    """Types of which a value may be one of several, null aside; so may an answer of another success."""
    found = (type_ for type_ in _types(api) if isinstance(type_, Union))
    several = any(len(union.variants) - (Null() in union.variants) > 1 for union in found)
    return several or any(len(_successes(op)) > 1 for op in api.operations)


def _successes(operation: Operation) -> set[Type | None]:
    named = [response for response in operation.responses if succeeds(response.status)]
    unnamed = [response for response in operation.responses if isinstance(response.status, Default)]
    return {content.type for response in named or unnamed for content in response.contents}


def _types(api: Api) -> Iterator[Type]:
    """The types of all values, with those that they hold."""
    return (inner for type_ in _whole_types(api) for inner in _with_inner(type_))


def _with_inner(type_: Type) -> Iterator[Type]:
    yield type_
    match type_:
        case Union(several):
            held = several
        case Array(inner) | Map(inner):
            held = (inner,)
        case Tuple(prefix, rest):
            held = prefix if rest is None else (*prefix, rest)
        case _:
            held = ()
    for one in held:
        yield from _with_inner(one)


def _whole_types(api: Api) -> Iterator[Type]:
    for declaration in api.declarations.values():
        if isinstance(declaration, Model):
            yield from (field.type for field in declaration.fields)
            yield from () if declaration.additional is None else (declaration.additional,)
        elif isinstance(declaration, Alias):
            yield declaration.type
    yield from (parameter.type for parameter in _parameters(api))
    incoming = (content for one in api.incoming if one.body is not None for content in one.body.contents)
    for content in (*_sent(api), *_response_contents(api), *incoming):
        yield from (type_ for type_ in (content.type, content.item_type) if type_ is not None)
    responses = (response for op in api.operations for response in op.responses)
    yield from (header.type for response in responses for header in response.headers)


def _is_plain_json(content: Content, api: Api) -> bool:
    """JSON by its usual name, or by any where it can be nothing else."""
    if _is_file(content):
        return False
    may_be_text = content.type is None or content.type == Unknown() or is_scalar(content.type, api)
    return content.media_type.lower() == JSON or (is_wildcard(content.media_type) and not may_be_text)


def _kind(content: Content) -> str:
    return essence(content.media_type)


def _is_file(content: Content) -> bool:
    return isinstance(content.type, Primitive) and content.type.format == "binary"


def _sent(api: Api) -> Iterator[Content]:
    return (content for op in api.operations if op.body is not None for content in op.body.contents)


def _response_contents(api: Api) -> Iterator[Content]:
    return (content for op in api.operations for response in op.responses for content in response.contents)


def _parameters(api: Api) -> Iterator[Parameter]:
    return (parameter for op in api.operations for parameter in op.parameters)
