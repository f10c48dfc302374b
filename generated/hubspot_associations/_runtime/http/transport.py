"""Sends requests with httpx2: the only module that imports it."""

from __future__ import annotations

import ssl
from collections.abc import AsyncIterator, Iterator
from http.cookiejar import CookieJar, DefaultCookiePolicy
from typing import Any

from .errors import (
    CallTimeout,
    ConnectionFailed,
    InvalidArgument,
    MissingLibrary,
    TransportError,
)
from .http_types import (
    AsyncReply,
    AsyncTransport,
    Headers,
    Reply,
    Request,
    Transport,
    Upload,
)
from .sync_async import time_left

try:
    import httpcore2
    import httpx2
except ModuleNotFoundError as missing:
    raise MissingLibrary("httpx2", missing) from None

_UNSENT = httpx2.ConnectError | httpx2.ConnectTimeout | httpx2.PoolTimeout
_FAILURES = (httpx2.HTTPError, httpx2.InvalidURL, ssl.SSLError)
"""The second where it reads a Location, though it does not follow it; the third where TLS 1.3
refuses a client's certificate after the handshake, which anyio lets through."""


def open_transport(client: httpx2.Client | None = None) -> Transport:
    """A transport over a client of its own, or over one that stays yours to close."""
    made = client or _with_backend(httpx2.Client(cookies=_no_cookies()))
    return _Blocking(made, owned=client is None)


def open_async_transport(client: httpx2.AsyncClient | None = None) -> AsyncTransport:
    """As `open_transport`, async."""
    made = client or httpx2.AsyncClient(cookies=_no_cookies())
    return _Async(made, owned=client is None)


class _Blocking:
    def __init__(self, client: httpx2.Client, *, owned: bool) -> None:
        self._client = client
        self._owned = owned
        self._headers = {} if owned else _headers_of(client)

    def send(self, request: Request, /) -> Reply:
        built = _build(request, self._headers)
        try:
            response = self._client.send(
                built, stream=True, auth=None, follow_redirects=False
            )
        except _FAILURES as error:
            raise _typed(error) from _shown(error)
        stream: Any = response.stream  # without the library's decompression
        raw = iter(stream)

        def read() -> bytes:
            try:
                return next(raw, b"")
            except _FAILURES as error:
                raise _typed(error) from _shown(error)

        headers = _headers(response.headers.raw)

        def close() -> None:
            _end_if_more_came(stream)
            response.close()

        return Reply(response.status_code, headers, read, close)

    def close(self) -> None:
        if self._owned:
            self._client.close()


class _Async:
    def __init__(self, client: httpx2.AsyncClient, *, owned: bool) -> None:
        self._client = client
        self._owned = owned
        self._headers = {} if owned else _headers_of(client)

    async def send(self, request: Request, /) -> AsyncReply:
        built = _build(request, self._headers)
        try:
            response = await self._client.send(
                built, stream=True, auth=None, follow_redirects=False
            )
        except _FAILURES as error:
            raise _typed(error) from _shown(error)
        stream: Any = response.stream
        raw = aiter(stream)

        async def read() -> bytes:
            try:
                return await anext(raw, b"")
            except _FAILURES as error:
                raise _typed(error) from _shown(error)

        headers = _headers(response.headers.raw)

        async def close() -> None:
            _end_if_more_came(stream)
            await response.aclose()

        return AsyncReply(response.status_code, headers, read, close)

    async def close(self) -> None:
        if self._owned:
            await self._client.aclose()


class _Chunks(httpx2.SyncByteStream, httpx2.AsyncByteStream):
    def __init__(self, upload: Upload) -> None:
        self._upload = upload

    def __iter__(self) -> Iterator[bytes]:
        return iter(self._upload)

    def __aiter__(self) -> AsyncIterator[bytes]:
        return aiter(self._upload)


def _build(request: Request, defaults: dict[str, str]) -> httpx2.Request:
    """The library's request, made at once: its own way there takes twice the time."""
    headers, content = request.headers, request.content
    if defaults and not request.elsewhere:
        sent = {name.lower() for name in headers}
        headers = headers | {k: v for k, v in defaults.items() if k not in sent}
    try:
        url = httpx2.URL(request.url)
        named = "Host" in headers or "host" in headers
        fields = [] if named else [(b"Host", url.netloc)]
        fields += [(name.encode(), text.encode()) for name, text in headers.items()]
        connect, total = request.timeout.connect, request.timeout.total
        limits = {"connect": connect, "read": total, "write": total, "pool": total}
        length = content.length if isinstance(content, Upload) else len(content or b"")
        if length is None:
            fields.append((b"Transfer-Encoding", b"chunked"))
        elif length or request.method in ("POST", "PUT", "PATCH"):
            fields.append((b"Content-Length", b"%d" % length))
        built = httpx2.Request(
            request.method,
            url,
            headers=fields,
            stream=(
                _Chunks(content)
                if isinstance(content, Upload)
                else httpx2.ByteStream(content or b"")
            ),
            extensions={"timeout": limits},
        )
        built.method = request.method  # which the library writes in capitals
        return built
    except (httpx2.InvalidURL, ValueError) as error:
        raise InvalidArgument("the URL cannot be sent") from error


class _Backend(httpcore2.SyncBackend):
    """Connections whose reads and writes end when the time of the whole try is up."""

    def connect_tcp(self, *args: Any, **options: Any) -> httpcore2.NetworkStream:
        options["timeout"] = time_left(options.get("timeout"))
        return _in_time(super().connect_tcp(*args, **options))


def _in_time(stream: httpcore2.NetworkStream) -> httpcore2.NetworkStream:
    read, write, start_tls = stream.read, stream.write, stream.start_tls

    def read_in_time(max_bytes: int, timeout: float | None = None) -> bytes:
        return read(max_bytes, time_left(timeout))

    def write_in_time(buffer: bytes, timeout: float | None = None) -> None:
        if buffer:
            write(buffer, time_left(timeout))

    def start_tls_in_time(*args: Any, **options: Any) -> httpcore2.NetworkStream:
        return _in_time(start_tls(*args, **options))

    vars(stream).update(
        read=read_in_time, write=write_in_time, start_tls=start_tls_in_time
    )
    return stream


def _with_backend(client: httpx2.Client) -> httpx2.Client:
    """The library takes no backend, and a pool of ours would lack its proxies."""
    inside = vars(client)
    for transport in (inside.get("_transport"), *inside.get("_mounts", {}).values()):
        pool: Any = getattr(transport, "_pool", None)
        if pool is not None:
            pool._network_backend = _Backend()
    return client


def _no_cookies() -> CookieJar:
    """None are sent; kept, those of a server could be as many as it likes."""
    return CookieJar(DefaultCookiePolicy(allowed_domains=()))


def _end_if_more_came(stream: Any) -> None:
    """Bytes after the response would be taken for the next one: the connection must not stay.

    The library keeps what came, and has no public way to see it. A connection whose
    state is an error is not given back to the pool.
    """
    for name in ("_stream", "_httpcore_stream", "_stream", "_connection", "_h11_state"):
        stream = getattr(stream, name, None)
    if stream is not None and stream.trailing_data[0]:
        stream.send_failed()


def _headers(raw: list[tuple[bytes, bytes]]) -> Headers:
    return Headers((k.decode("latin-1"), v.decode("latin-1")) for k, v in raw)


def _headers_of(client: httpx2.Client | httpx2.AsyncClient) -> dict[str, str]:
    """What a client that was handed in sends by itself, but for what we decide."""
    ours = {"accept", "accept-encoding", "connection", "user-agent"}
    return {k: v for k, v in client.headers.items() if k not in ours}


def _shown(error: Exception) -> Exception | None:
    """The cause, but for one whose text has bytes of the response, which may be secret."""
    quotes = isinstance(error, httpx2.ProtocolError | httpx2.InvalidURL)
    return None if quotes else error


def _typed(error: Exception) -> TransportError:
    """Our error for one of the library's, whose text may show more than it should."""
    name = type(error).__name__
    if isinstance(error, _UNSENT | httpx2.ProxyError):
        return ConnectionFailed(name)
    is_late = isinstance(error, httpx2.TimeoutException)
    return CallTimeout(name) if is_late else TransportError(name)
