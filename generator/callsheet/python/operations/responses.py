"""Responses: the annotation of the result, and what it does not say, for the runtime."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from ...ir.algebra import union_of
from ...ir.json_paths import is_scalar, item_of
from ...ir.model import Content, Default, Exact, Header, Operation, Range, Response, Status, Unknown
from ...ir.operations.media_types import (
    FORM,
    JSON,
    STREAMS,
    essence,
    is_json,
    is_plain_text,
    is_text,
    is_wildcard,
    parameters,
)
from ..code.annotations import ANY, NONE, Annotation, any_of, union
from ..code.code import Code, code, symbol
from ..code.expressions import call, dict_of, keyword, subscript, tuple_of
from ..code.literals import literal
from ..context import Context
from ..docstrings.docstrings import docstring
from ..naming.names import NameRequest, constant_name, resolve
from ..naming.reserved import CONSTANT
from ..naming.table import spellings
from ..views.package import HeaderView
from .media import base64_type, spoken, text_type
from .styles import header_style

_WITHOUT_CONTENT = (Exact(204), Exact(205))
"""Successes that have no content by RFC 9110, 15.3.5 and 15.3.6."""

DEFAULT = symbol("_runtime", "DEFAULT")

_UNDESCRIBED = dict_of([(literal("*/*"), literal(ANY.code))])


class ResponseType(Struct, frozen=True):
    """One described response: its status for people and for the runtime, its type and its shape."""

    source: Response
    status: Code
    annotation: Annotation
    data: Code
    """The type in few words, for people."""
    shape: Code
    """The type as the runtime takes it, in strings."""
    items: Annotation | None = None
    """What the response is made of, where it can be read while it comes."""


class ResponseTypes(Struct, frozen=True):
    """All responses of an operation: those that are returned, and those that are raised."""

    result: Annotation
    successes: tuple[ResponseType, ...]
    failures: tuple[ResponseType, ...]

    @property
    def items(self) -> Annotation | None:
        """The type of the items of responses that can be read as a stream; None if none can."""
        annotations = tuple(response.items for response in self.successes if response.items is not None)
        return union(annotations) if annotations else None

    @property
    def settings(self) -> tuple[Code, ...]:
        """``status`` or ``returns`` for successes that the annotation does not tell, and ``raises``."""
        failures = (keyword("raises", _by_shape(self.failures)),) if self.failures else ()
        return (*_successes(self.result, self.successes), *failures)


def response_types_of(operation: Operation, context: Context) -> ResponseTypes:
    """Successes are the described 2xx, or `default` where there is none; every other status is raised."""
    named = any(succeeds(response.status) for response in operation.responses)
    is_head = operation.method == "HEAD"
    responses = [_response_type(r, context, named=named, is_head=is_head) for r in operation.responses]
    successes = tuple(a for a in responses if succeeds(a.source.status))
    failures = tuple(a for a in responses if not succeeds(a.source.status))
    if not successes:
        successes = tuple(a for a in failures if isinstance(a.source.status, Default))
    result = any_of(tuple(response.annotation for response in successes)) if successes else ANY
    return ResponseTypes(NONE if is_head else result, successes, failures)


def header_views(context: Context) -> tuple[HeaderView, ...]:
    """The described response headers, each once, as typed keys."""
    headers = headers_of(context.api.operations)
    requests = [NameRequest(key, _header_names(h.wire)) for key, h in headers.items()]
    named = resolve(requests, reserved=CONSTANT)
    return tuple(_header(named[key], header, context) for key, header in sorted(headers.items()))


def _header(name: Code, header: Header, context: Context) -> HeaderView:
    expression = literal(context.expression(header.type))
    style_code = header_style(header)
    style = () if style_code is None else (style_code,)
    text, word = header.docs.description, symbol("_runtime", "Header")
    return HeaderView(
        name=name,
        annotation=subscript(word, [context.annotate(header.type).code]),
        value=call(word, (literal(header.wire), expression, *style)),
        docstring=docstring("", text, indent=0) if text.strip() else None,
    )


def headers_of(operations: Iterable[Operation]) -> dict[str, Header]:
    """By their names in lower case; of several by one name, the type is that of any of them."""
    headers: dict[str, Header] = {}
    for header in (h for op in operations for r in op.responses for h in r.headers):
        known = headers.get(header.wire.lower(), header)
        headers[header.wire.lower()] = replace(known, type=union_of((known.type, header.type)))
    return headers


def _header_names(wire: str) -> tuple[Code, ...]:
    plain = spellings(wire, constant_name)
    return (*plain, *(name + code("_HEADER") for name in plain))


def succeeds(status: Status) -> bool:
    match status:
        case Exact(number):
            return 200 <= number < 300
        case Range(hundreds):
            return hundreds == 2
        case Default():
            return False


def _successes(result: Annotation, responses: tuple[ResponseType, ...]) -> tuple[Code, ...]:
    """Nothing of 200, or of 204 without a body: the runtime expects them."""
    shapes = {response.shape for response in responses}
    if not shapes:
        return ()
    if shapes != {_shape_of(result)}:
        return (keyword("returns", dict_of((response.status, response.shape) for response in responses)),)
    statuses = tuple(response.status for response in responses)
    usual = literal(204 if result.code == NONE.code else 200)
    if statuses in ((usual,), (DEFAULT,)):
        return ()
    return (keyword("status", _one_or_all(statuses)),)


def _shape_of(result: Annotation) -> Code:
    """What the runtime makes of an annotation: a type of JSON, nothing, or whatever comes."""
    if result.code == NONE.code:
        return NONE.code
    return _UNDESCRIBED if result.code == ANY.code else literal(result.code.replace("models.", ""))


def _by_shape(responses: tuple[ResponseType, ...]) -> Code:
    """``{304: None, (403, 404): "BasicError"}``"""
    by_shape: dict[Code, list[Code]] = {}
    for response in responses:
        by_shape.setdefault(response.shape, []).append(response.status)
    return dict_of((_one_or_all(statuses), shape) for shape, statuses in by_shape.items())


def _one_or_all(statuses: Sequence[Code]) -> Code:
    return statuses[0] if len(statuses) == 1 else tuple_of(statuses)


def _response_type(response: Response, context: Context, *, named: bool, is_head: bool) -> ResponseType:
    """A response; `named` tells whether there is a success by its status, so that `default` is none."""
    status = _status(response.status)
    is_success = succeeds(response.status) or (isinstance(response.status, Default) and not named)
    if is_success and is_head:
        return ResponseType(response, status, NONE, NONE.code, NONE.code)
    if is_success and not response.contents and response.status not in _WITHOUT_CONTENT:
        return ResponseType(response, status, ANY, ANY.code, _UNDESCRIBED)
    shapes = [_shape(content, context) for content in spoken(response.contents)]
    annotation = union(tuple(shape.annotation for shape in shapes)) if shapes else NONE
    if response.status == Exact(205):  # some servers send content all the same
        annotation = union((annotation, NONE))
    data = union(tuple(Annotation(shape.expression) for shape in shapes)).code if shapes else NONE.code
    shape = _whole_shape(shapes, is_asked_for=is_success)
    items = tuple(candidate.items for candidate in shapes if candidate.items is not None)
    return ResponseType(response, status, annotation, data, shape, union(items) if items else None)


def _status(status: Status) -> Code:
    match status:
        case Exact(number):
            return literal(number)
        case Range(hundreds):
            return literal(f"{hundreds}XX")
        case Default():
            return DEFAULT


def _whole_shape(shapes: list[_Shape], *, is_asked_for: bool) -> Code:
    """A type, where the response is plain JSON; types by media type, where it is not; None for nothing.

    JSON by another name than its usual one has to be asked for by that name.
    """
    if not shapes:
        return code("None")
    distinct = {shape.expression for shape in shapes}
    kinds = {shape.content.media_type for shape in shapes if not is_wildcard(shape.content.media_type)}
    is_usual = {_plain_name(kind) for kind in kinds} <= {JSON}
    if (
        len(distinct) == 1
        and (is_usual or not is_asked_for)
        and all(_is_plain_json(shape) for shape in shapes)
    ):
        return shapes[0].spelled
    return dict_of((literal(shape.content.media_type), shape.spelled) for shape in shapes)


def _plain_name(media_type: str) -> str:
    """The media type without the parameters that ask for nothing."""
    return media_type.lower() if parameters(media_type) else essence(media_type)


def _is_plain_json(shape: _Shape) -> bool:
    """JSON for sure: what comes under ``*/*`` may be text."""
    media_type = shape.content.media_type
    may_be_text = is_wildcard(media_type) and shape.may_be_text
    return is_json(media_type) and not _is_binary(shape.content) and not may_be_text


def _is_binary(content: Content) -> bool:
    return getattr(content.type, "format", None) == "binary"


class _Shape(Struct, frozen=True):
    """One content of a response: its type for the signature, and for the runtime, which reads strings."""

    content: Content
    annotation: Annotation
    expression: Code
    spelled: Code
    may_be_text: bool = False
    """Whether a value can be text that is no JSON."""
    items: Annotation | None = None
    """What can be read while it comes: the items of a stream, or the file that it is."""


def _shape(content: Content, context: Context) -> _Shape:
    kind = essence(content.media_type)
    if kind in STREAMS:
        return _stream(content, context)
    is_decoded = is_json(kind) or kind == FORM
    decoded = content.type if is_decoded else text_type(content, context.api)
    encoded = base64_type(content, context.api) if is_plain_text(kind) else None
    if _is_binary(content):
        annotation = Annotation(code("bytes"))
    elif (value := decoded or encoded) is not None:
        annotation, expression = context.annotate(value), context.expression(value)
        if encoded is not None and expression == "bytes":  # which alone says that they come as they are
            expression = code('Annotated[bytes, "base64"]')
        may_be_text = is_scalar(value, context.api) and expression not in ("int", "float", "bool", "bytes")
        may_be_text = may_be_text or value == Unknown()
        file = annotation if expression == "str" and not is_decoded else None
        return _Shape(content, annotation, expression, literal(expression), may_be_text, file)
    elif not is_json(kind):
        annotation = Annotation(code("str") if is_text(kind) or kind == FORM else code("bytes"))
    else:
        annotation = ANY
    file = None if annotation == ANY or kind == FORM else annotation
    return _Shape(
        content, annotation, annotation.code, literal(annotation.code), may_be_text=True, items=file
    )


def _stream(content: Content, context: Context) -> _Shape:
    item_type = item_of(content)
    item = ANY if item_type is None else context.annotate(item_type)
    expression = ANY.code if item_type is None else context.expression(item_type)
    arguments = (literal(expression), *((code("whole=True"),) if content.item_is_event else ()))
    return _Shape(
        content,
        Annotation(code("list[") + item.code + code("]")),
        code("list[") + expression + code("]"),
        call(symbol("_runtime", "Stream"), arguments),
        items=item,
    )


def described(responses: tuple[ResponseType, ...]) -> Iterator[tuple[ResponseType, str]]:
    """Responses and what the description says of each, for docstrings."""
    return (
        (response, response.source.docs.description or response.source.docs.summary) for response in responses
    )
