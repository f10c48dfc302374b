"""From a response to what the call returns or raises: by status, then by its body."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from ..codec.codec import decode
from ..codec.codec_errors import DecodeError, Drift
from ..extras import MissingExtra, needed
from .bodies import FORM, is_json
from .errors import error_for
from .headers import essence
from .http_types import Headers, Response
from .operation import ANYTHING, DEFAULT, AnyCall, Items, Operation, Shape
from .response_bytes import unregistered_coding
from .settings import Settings, deviates

_T = TypeVar("_T")

_CHARSET = re.compile(
    r"utf-?8(-sig)?|utf-?(16|32)(-?[bl]e)?|(us-)?ascii|latin-?1|koi8-[ru]|macintosh|"
    r"(iso[-_]?8859|windows|cp)[-_]?[0-9]{1,4}|iso-2022-(jp|kr)|gb(k|2312|18030)|"
    r"big5|shift[-_]jis|euc[-_](jp|kr)"
)
"""Python has slow ones too, and would look for a module of any name, and remember it."""

_NAME = re.compile(r"[a-z0-9!#$&^_.+-]{1,60}/[a-z0-9!#$&^_.+-]{1,60}")
MARKUP = re.compile(r"[/+](xml|x-yaml|yaml)$")


def interpret(
    call: AnyCall[_T], status: int, body: Received, secrets: Sequence[str] = ()
) -> Response[_T]:
    """The response, decoded; a response that is not a success raises its ApiError.

    No message has the `secrets`, which a server may repeat.
    """
    operation, settings, content = call.operation, body.settings, body.content
    shape, success = find_shape(operation, status, bool(content))
    data: Any = None
    failure: DecodeError | None = None
    try:
        is_there = bool(content) or (success and status != 205)
        if operation.method != "HEAD" and is_there:
            if content:
                check_coding(body.headers, settings)
            data = body.read(shape)
    except MissingExtra:
        if success:
            raise
        data = body.as_it_came()
    except DecodeError as error:
        failure = error
        if not success:  # an error must not be hidden by another one
            if settings.on_drift is not None:
                settings.on_drift(Drift(error.path, error.reason))
            data = body.as_it_came()
    response = Response(
        status=status,
        headers=body.headers,
        data=data,
        content=content,
        call=str(operation),
        namespace=getattr(settings.namespace, "__name__", None),
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


def check_coding(headers: Headers, settings: Settings) -> None:
    """A content coding that nobody knows leaves the body as it is."""
    coding = unregistered_coding(headers)
    if coding:
        deviates(settings, f"expected a registered content coding, got {coding}")


@dataclass(frozen=True, slots=True)
class Received:
    """A whole body, as received, and how the client reads it."""

    headers: Headers
    content: bytes
    settings: Settings

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
        """A value of JSON, by whatever media type it comes; a string may come as plain text too.

        Bytes in base64 may come as they are: Spring describes both in one way.
        """
        kind, content = self.kind, self.content
        if not content:
            deviates(self.settings, "expected JSON, got an empty body")
            return None
        if expected == "bytes" and kind and not is_json(kind) and not is_text(kind):
            return content
        if kind == "text/plain" and (text := self._plain_text(expected)):
            return text[0]
        try:
            value = self.settings.loads(content)
        except DecodeError as error:
            reason, _, detail = error.reason.partition(": ")
        except (ValueError, RecursionError):
            reason, detail = "not valid JSON", ""
        else:
            return self.decode(expected, value)
        if kind and not is_json(kind):
            return self.misfit(whole or expected)
        deviates(self.settings, reason, detail)
        return _text_or_bytes(content)

    def decode(self, expected: str, value: Any) -> Any:
        return decode(
            expected,
            value,
            strict=self.settings.strict,
            on_drift=self.settings.on_drift,
            namespace=self.settings.namespace,
        )

    def misfit(self, shape: Shape) -> Any:
        """What is of another media type than described. Bytes are bytes, whatever they are called."""
        if shape is None and not self.content:
            return None
        shapes: Mapping[str, str | Items] = shape if isinstance(shape, Mapping) else {}
        wanted = " or ".join(shapes) or ("no body" if shape is None else "JSON")
        deviates(self.settings, f"expected {wanted}, got {_named(self.kind)}")
        if shapes and set(shapes.values()) == {"bytes"}:
            return self.content
        return self.as_it_came()

    def as_it_came(self) -> Any:
        """A body by its media type alone, of which nothing is told."""
        quiet = replace(self.settings, strict=False, on_drift=None)
        return replace(self, settings=quiet).undescribed()

    def undescribed(self) -> Any:
        """JSON, text or bytes; None where there is no body."""
        if not self.content:
            return None
        if is_json(self.kind) or not self.kind:
            try:
                return self.settings.loads(self.content)
            except (DecodeError, ValueError, RecursionError):
                return _text_or_bytes(self.content) if self.kind else self.content
        return self.text() if is_text(self.kind) else self.content

    def text(self) -> str:
        """Text by the encoding that it says; what is not in it is replaced, and is a drift."""
        _, found, rest = self.media_type.lower().partition("charset=")
        charset = rest.partition(";")[0].strip(" \"'") if found else "utf-8"
        try:
            if not _CHARSET.fullmatch(charset):
                raise LookupError
            return self.content.decode(charset)
        except LookupError:
            charset = "utf-8"
        except ValueError:
            pass
        deviates(self.settings, "expected text, got bytes of no such encoding")
        return self.content.decode(charset, "replace")

    def _plain_text(self, expected: str) -> tuple[Any] | None:
        """A described string whose text is the body; of an enum, a UUID, a date, unless it is JSON of one."""
        if expected == "str":
            return (self.text(),)
        strict = replace(self.settings, strict=True, on_drift=None)
        exact = replace(self, settings=strict)
        for read in (lambda: strict.loads(self.content), exact.text):
            try:
                return (exact.decode(expected, read()),)
            except (DecodeError, ValueError, RecursionError):
                continue
        return None


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
