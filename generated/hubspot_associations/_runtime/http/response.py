"""From a response to what the call returns or raises: by status, then by its body."""

from __future__ import annotations

import re
import zlib
from collections.abc import Awaitable, Callable, Coroutine, Mapping, Sequence
from dataclasses import dataclass, field, replace
from inspect import isawaitable
from typing import Any, TypeVar

from ..codec.codec import decode
from ..codec.codec_errors import DecodeError, Drift
from ..extras import MissingExtra, found, needed
from .errors import ResponseTooLarge, TransportError, UnsupportedCoding, error_for
from .http_types import URLENCODED, AnyReply, Headers, Response, essence, is_json
from .operation import ANYTHING, DEFAULT, Call, Operation, Shape
from .settings import Settings
from .sync_async import close_reply, time_left

_T = TypeVar("_T")

_NAME = re.compile(r"[a-z0-9!#$&^_.+-]{1,60}/[a-z0-9!#$&^_.+-]{1,60}")
_CODING = re.compile(r"[a-z0-9!#$%&'*+.^_|~-]{1,30}")
# the one encoding beside UTF-8 that pages of proxies often have
_LATIN = re.compile(r"charset=.?(iso-8859-1|latin-?1)\b", re.IGNORECASE)
MARKUP = re.compile(r"[/+](xml|x-yaml|yaml)$")

_CHUNK = 65_536
_BARREN = 1024 * 1024
"""Bytes that may come without a byte of content: headers of gzip can be endless."""

_DECODED = frozenset({"gzip", "x-gzip", "deflate"})
_REGISTERED = _DECODED.union(
    ("aes128gcm", "br", "compress", "dcb", "dcz", "exi", "pack200-gzip"),
    ("x-compress", "zstd"),
)
"""The codings that IANA knows, but for identity."""


def interpret(
    call: Call[_T], received: Received, secrets: Sequence[str] = ()
) -> Response[_T]:
    """The response, decoded; a response that is not a success raises its ApiError.

    No message has the `secrets`, which a server may repeat.
    """
    status, headers, content = received.status, received.headers, received.content
    shape, success = find_shape(call.operation, status, bool(content))
    data: Any = None
    failure: DecodeError | None = None
    try:
        is_there = bool(content) or (success and status != 205)
        if call.operation.method != "HEAD" and is_there:
            if content:
                check_coding(received)
            data = received.read(shape)
    except MissingExtra:
        if success:
            raise
        data = received.as_it_came()
    except DecodeError as error:
        failure = error
        if not success:  # an error must not be hidden by another one
            received.note(Drift(error.path, error.reason))
            data = received.as_it_came()
    response = Response(
        status=status,
        headers=headers,
        data=data,
        content=content,
        call=str(call.operation),
        namespace=getattr(received.settings.namespace, "__name__", None),
    )
    if not success:
        from .messages import message_of

        raise error_for(response, message_of(status, headers, content, secrets))
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
    group = f"{status // 100}XX"
    for key in (status, group):
        if key in returns:
            return returns[key], True
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


@dataclass(slots=True)
class Received:
    """A response as received, and how the client reads it: its body at once, or while it comes."""

    settings: Settings
    call: str
    status: int
    headers: Headers
    content: bytes = b""
    body: Body | None = None
    """The open body, if the caller reads it."""
    _drifts: list[Drift] = field(default_factory=list[Drift])

    async def reporting(self, work: Callable[[], _T]) -> _T:
        """What `work` reads; what drifts in it is reported then."""
        try:
            return work()
        except DecodeError as error:
            error.call = self.call
            raise
        finally:
            while self._drifts:
                drift = self._drifts.pop(0)
                drift = replace(drift, call=self.call, status=self.status)
                self.settings.drift_log.add(drift)
                hook = self.settings.on_drift
                done = None if hook is None else hook(drift)
                if isawaitable(done):
                    await done

    def note(self, drift: Drift) -> None:
        """Report it, when all is read."""
        self._drifts.append(drift)

    def decode(self, expected: str, value: Any) -> Any:
        """The value of JSON as its type."""
        return decode(
            expected,
            value,
            strict=self.settings.strict,
            on_drift=self.note,
            namespace=self.settings.namespace,
        )

    def deviates(self, reason: str, detail: str = "") -> None:
        """A body as a whole is not as described: an error where the client is strict, else a drift.

        What differs from response to response is a `detail`: a drift has only what is logged once.
        """
        if self.settings.strict:
            whole = f"{reason}: {detail}" if detail else reason
            raise DecodeError("$", whole, avoidable=True)
        self.note(Drift("$", reason))

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
            return self.misfit("no body") if self.content else None
        expected = shape if isinstance(shape, str) else "Any"
        if expected == "Any" and not is_json(self.kind):
            return self.as_it_came(tell=True)
        return self.json(expected)

    def json(self, expected: str, wanted: str = "JSON") -> Any:
        """A value of JSON, by whatever media type it comes."""
        kind, content = self.kind, self.content
        if not content:
            self.deviates("expected JSON, got an empty body")
            return None
        is_other = bool(kind) and not is_json(kind)
        if is_other and (texts := found("media_types")):
            value = texts.read_scalar(self, expected)
            if value is not None:
                return value[0]
        try:
            value = self.settings.loads(content)
        except DecodeError as error:
            reason, _, detail = error.reason.partition(": ")
        except (ValueError, RecursionError):
            reason, detail = "not valid JSON", ""
        else:
            return self.decode(expected, value)
        if is_other:
            return self.misfit(wanted)
        self.deviates(reason, detail)
        return _text_or_bytes(content)

    def misfit(self, wanted: str) -> Any:
        """What is of another media type than described, as it came."""
        got = "another media type" if self.kind else "a body"
        got = self.kind if _NAME.fullmatch(self.kind) else got
        self.deviates(f"expected {wanted}, got {got}")
        return self.as_it_came()

    def as_it_came(self, *, tell: bool = False) -> Any:
        """JSON, text or bytes by the media type alone; None where there is no body."""
        kind, content = self.kind, self.content
        if not content:
            return None
        if is_text(kind):
            if texts := found("media_types"):
                return texts.text_of(self) if tell else texts.decoded(self)[0]
            latin = _LATIN.search(self.media_type)
            return content.decode("latin-1") if latin else _text_or_bytes(content)
        if kind and not is_json(kind):
            return content
        try:
            return self.settings.loads(content)
        except (DecodeError, ValueError, RecursionError):
            return _text_or_bytes(content) if kind else content


def is_text(kind: str) -> bool:
    return kind.startswith("text/") or kind == URLENCODED or bool(MARKUP.search(kind))


def _text_or_bytes(content: bytes) -> str | bytes:
    try:
        return content.decode()
    except UnicodeDecodeError:
        return content


class Body:
    """The body of a reply, as it comes. Libraries would decompress without a limit, so we do.

    `each` is what waits for a chunk, where that has a time of its own.
    """

    def __init__(
        self,
        reply: AnyReply,
        limit: int | None = None,
        deadline: float | None = None,
        each: Callable[[Coroutine[Any, Any, bytes]], Awaitable[bytes]] | None = None,
    ) -> None:
        self._reply = reply
        self._limit = limit
        self._deadline = deadline
        self._each = each
        self._size = 0
        self._pending = b""
        self._inflater: Any = None
        codings = [c for c in _codings(reply.headers) if c in _REGISTERED]
        self._coding = ", ".join(codings)
        if self._coding and self._coding not in _DECODED:
            raise UnsupportedCoding(
                f"the response is compressed ({self._coding}) in a way that was not asked for"
            )

    async def chunk(self) -> bytes:
        """The next bytes; none at the end."""
        work = self._inflate() if self._coding else self._read()
        chunk = await (work if self._each is None else self._each(work))
        self._size += len(chunk)
        if self._limit is not None and self._size > self._limit:
            raise ResponseTooLarge(f"the response is longer than {self._limit} bytes")
        time_left(None, self._deadline)
        return chunk

    async def all(self) -> bytes:
        chunks: list[bytes] = []
        while chunk := await self.chunk():
            chunks.append(chunk)
        return chunks[0] if len(chunks) == 1 else b"".join(chunks)

    async def close(self) -> None:
        await close_reply(self._reply)

    async def _read(self) -> bytes:
        chunk = self._reply.read()
        return await chunk if isawaitable(chunk) else chunk

    async def _inflate(self) -> bytes:
        barren = 0
        while True:
            if not self._pending:
                self._pending = await self._read()
                if not self._pending:
                    return self._end()
                barren += len(self._pending)
                time_left(None, self._deadline)
            if barren > _BARREN:
                raise TransportError("the response is compressed and empty without end")
            inflater = self._inflater
            if inflater is None or inflater.eof:  # another member: RFC 1952, 2.2
                inflater = self._inflater = zlib.decompressobj(self._window())
            try:
                chunk = inflater.decompress(self._pending, _CHUNK)
            except zlib.error:
                coding = self._coding.removeprefix("x-")
                message = f"the response is not the {coding} it says"
                raise TransportError(message) from None
            self._pending = inflater.unconsumed_tail or inflater.unused_data
            if chunk:
                return bytes(chunk)

    def _window(self) -> int:
        """The format for zlib: many servers send deflate without the wrapping of RFC 1950."""
        if self._coding != "deflate":
            return zlib.MAX_WBITS | 16
        is_wrapped = self._pending[0] & 0x0F == 8
        return zlib.MAX_WBITS if is_wrapped else -zlib.MAX_WBITS

    def _end(self) -> bytes:
        """Nothing; an unfinished member was cut short."""
        inflater = self._inflater
        if inflater is not None and not inflater.eof and self._size:
            raise TransportError("the response ends early")
        return b""


def check_coding(received: Received) -> None:
    """A content coding that nobody knows leaves the body as it is."""
    for coding in _codings(received.headers):
        if coding not in _REGISTERED:
            shown = coding if _CODING.fullmatch(coding) else "another"
            received.deviates(f"expected a registered content coding, got {shown}")
            return


def _codings(headers: Headers) -> list[str]:
    if "content-encoding" not in headers:
        return []
    said = headers["content-encoding"].lower().split(",")
    return [coding for one in said if (coding := one.strip()) not in ("", "identity")]
