"""From a response to what the call returns or raises: by status, then by its body."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from ..codec.codec_errors import DecodeError, Drift
from ..extras import MissingExtra, found, needed
from .bodies import FORM, is_json
from .errors import error_for
from .headers import essence
from .http_types import Headers, Response
from .operation import ANYTHING, DEFAULT, AnyCall, Operation, Shape
from .response_bytes import unregistered_coding
from .settings import Reading

_T = TypeVar("_T")

_NAME = re.compile(r"[a-z0-9!#$&^_.+-]{1,60}/[a-z0-9!#$&^_.+-]{1,60}")
_LATIN = re.compile(r"charset=.?(iso-8859-1|latin-?1)\b", re.IGNORECASE)
"""The one encoding beside UTF-8 that pages of proxies often have."""
MARKUP = re.compile(r"[/+](xml|x-yaml|yaml)$")


def interpret(
    call: AnyCall[_T], status: int, body: Received, secrets: Sequence[str] = ()
) -> Response[_T]:
    """The response, decoded; a response that is not a success raises its ApiError.

    No message has the `secrets`, which a server may repeat.
    """
    operation, content = call.operation, body.content
    namespace = body.reading.settings.namespace
    shape, success = find_shape(operation, status, bool(content))
    data: Any = None
    failure: DecodeError | None = None
    try:
        is_there = bool(content) or (success and status != 205)
        if operation.method != "HEAD" and is_there:
            if content:
                check_coding(body.headers, body.reading)
            data = body.read(shape)
    except MissingExtra:
        if success:
            raise
        data = body.as_it_came()
    except DecodeError as error:
        failure = error
        if not success:  # an error must not be hidden by another one
            body.reading.note(Drift(error.path, error.reason))
            data = body.as_it_came()
    response = Response(
        status=status,
        headers=body.headers,
        data=data,
        content=content,
        call=str(operation),
        namespace=getattr(namespace, "__name__", None),
    )
    if not success:
        from .messages import message_of

        said = message_of(status, body.headers, content, secrets)
        raise error_for(response, said)
    if failure is not None:
        failure.response = response
        raise failure
    return response


def find_shape(
    operation: Operation[Any], status: int, has_content: bool
) -> tuple[Shape, bool]:
    """What the description says of a status, and whether it is a success.

    A success that is not described has the shape of those that are: servers move from
    201 to 200 and back, and a response must not be lost for it. Of an error, no body is
    described where none is: the received body is kept all the same.
    """
    returns, raises = operation.returns, operation.raises
    if status in returns:
        return returns[status], True
    group = f"{status // 100}XX"
    if group in returns:
        return returns[group], True
    if 200 <= status < 300:
        if DEFAULT in returns:
            return returns[DEFAULT], True
        return _only_shape(returns, has_content), True
    for key in (status, group, DEFAULT):
        if key in raises:
            return raises[key] or ANYTHING, False
    return ANYTHING, False


def _only_shape(returns: Mapping[int | str, Shape], has_content: bool) -> Shape:
    shapes = list(returns.values())
    if not has_content and (not shapes or None in shapes or ANYTHING in shapes):
        return None
    kinds = list(dict.fromkeys(shape for shape in shapes if isinstance(shape, str)))
    if len(kinds) > 1:
        return f"_Either[{', '.join(kinds)}]"
    if kinds:
        return kinds[0]
    return next((shape for shape in shapes if shape is not None), ANYTHING)


def check_coding(headers: Headers, reading: Reading) -> None:
    """A content coding that nobody knows leaves the body as it is."""
    coding = unregistered_coding(headers)
    if coding:
        reading.deviates(f"expected a registered content coding, got {coding}")


@dataclass(frozen=True, slots=True)
class Received:
    """A whole body, as received, and how the client reads it."""

    headers: Headers
    content: bytes
    reading: Reading

    @property
    def media_type(self) -> str:
        return self.headers.get("content-type", "") if self.content else ""

    @property
    def kind(self) -> str:
        return essence(self.media_type)

    def read(self, shape: Shape) -> Any:
        """The value. What is not as described is given as received, and is a drift."""
        if isinstance(shape, Mapping) and shape != ANYTHING:
            return needed("media_types").read_described(self, shape)
        if shape is None:
            return self.misfit(shape) if self.content else None
        expected = shape if isinstance(shape, str) else "Any"
        if expected == "Any" and not is_json(self.kind):
            return self.undescribed()
        return self.json(expected)

    def json(self, expected: str, whole: Shape = None) -> Any:
        """A value of JSON, by whatever media type it comes."""
        kind, content, reading = self.kind, self.content, self.reading
        if not content:
            reading.deviates("expected JSON, got an empty body")
            return None
        if kind and not is_json(kind) and (texts := found("media_types")):
            value = texts.read_scalar(self, expected)
            if value is not None:
                return value[0]
        try:
            value = reading.settings.loads(content)
        except DecodeError as error:
            reason, _, detail = error.reason.partition(": ")
        except (ValueError, RecursionError):
            reason, detail = "not valid JSON", ""
        else:
            return reading.decode(expected, value)
        if kind and not is_json(kind):
            return self.misfit(whole or expected)
        reading.deviates(reason, detail)
        return _text_or_bytes(content)

    def misfit(self, shape: Shape) -> Any:
        """What is of another media type than described. Bytes are bytes, whatever they are called."""
        if shape is None and not self.content:
            return None
        shapes: Mapping[str, Any] = shape if isinstance(shape, Mapping) else {}
        wanted = " or ".join(shapes) or ("no body" if shape is None else "JSON")
        self.reading.deviates(f"expected {wanted}, got {_named(self.kind)}")
        if shapes and set(shapes.values()) == {"bytes"}:
            return self.content
        return self.as_it_came()

    def undescribed(self) -> Any:
        """JSON, text or bytes by the media type alone; None where there is no body."""
        if is_text(self.kind) and (texts := found("media_types")):
            return texts.text_of(self)
        return self.as_it_came()

    def as_it_came(self) -> Any:
        """As `undescribed`, of which nothing is told."""
        kind, content = self.kind, self.content
        if not content:
            return None
        if is_text(kind):
            texts = found("media_types")
            latin = _LATIN.search(self.media_type) and content.decode("latin-1")
            return texts.decoded(self)[0] if texts else latin or _text_or_bytes(content)
        if kind and not is_json(kind):
            return content
        try:
            return self.reading.settings.loads(content)
        except (DecodeError, ValueError, RecursionError):
            return _text_or_bytes(content) if kind else content


def is_text(kind: str) -> bool:
    return kind.startswith("text/") or kind == FORM or bool(MARKUP.search(kind))


def _named(kind: str) -> str:
    if not kind:
        return "a body"
    return kind if _NAME.fullmatch(kind) else "another media type"


def _text_or_bytes(content: bytes) -> str | bytes:
    try:
        return content.decode()
    except UnicodeDecodeError:
        return content
