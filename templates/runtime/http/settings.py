"""What a client can be told."""

from __future__ import annotations

import logging
import sys
from collections.abc import Awaitable, Callable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from inspect import signature
from threading import Lock
from types import ModuleType
from typing import Any, Final, Protocol, TypedDict

from ..codec.codec import dumps, loads
from ..codec.codec_errors import Drift, told
from .arguments import check_base_url, mapping, plain, replace_header
from .errors import wrong_type
from .http_types import (
    AsyncReply,
    AsyncTransport,
    Reply,
    Request,
    Response,
    Timeout,
    Transport,
)

PACKAGE = (__package__ or "").rpartition("._runtime")[0] or "client"

Send = Callable[[Request], Reply]
AsyncSend = Callable[[Request], Awaitable[AsyncReply]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Retry:
    """Calls that may be repeated are, after full-jitter exponential waits.

    Any call is repeated when no connection was made. `Retry-After` is obeyed up to
    `longest` seconds; a server that asks for more is an error at once. The first try
    may take its timeout; no other goes on for longer than `budget` seconds after it
    began.
    """

    retries: int = 2
    statuses: AbstractSet[int] = frozenset({408, 429, 502, 503, 504})
    base: float = 0.5
    cap: float = 8.0
    longest: float = 60.0
    budget: float = 120.0

    @classmethod
    def of(cls, value: object) -> Retry:
        if isinstance(value, Retry):
            return value
        if not isinstance(value, int):
            raise wrong_type("retry", "a Retry or a number of retries", value)
        return cls(retries=value)


class Limits(Protocol):
    """What lets calls wait for their turn before the server would refuse them: a `Limiter`."""

    def bucket(self, url: str, call: Any, /) -> Any: ...


class Contents(TypedDict, total=False):
    """What a request has beside its method and path."""

    query: Any
    """By name; of a whole query that is one parameter, its value."""
    headers: Mapping[str, Any]
    cookies: Mapping[str, Any]
    json: Any
    """A body that is JSON, whatever others the operation takes."""
    body: Any
    media_type: str | None
    """That of the body, where an operation takes several."""
    parts: Mapping[str, Mapping[str, Any]]
    """The headers of the parts of a multipart body, by the names of the parts."""


class Arguments(Contents, total=False):
    """The arguments of a call, by their places in the request."""

    path: tuple[Any, ...]
    """In the order of the path."""


class CallOptions(TypedDict, total=False):
    """The keywords of whatever sends a call; for it they override the client's."""

    timeout: Timeout | float
    retry: Retry | int
    strict: bool
    headers: Mapping[str, str]
    """Sent with this call, in place of others of the same names; not in place of credentials."""
    query: Mapping[str, Any]
    """As `headers`, query parameters."""


class _Shared(TypedDict, total=False):
    timeout: Timeout | float
    """`Timeout(connect=10, total=60)` by default; a number is the total."""
    retry: Retry | int
    """`Retry(retries=2)` by default; 0 tries once."""
    limiter: Limits | None
    """Lets calls wait for their turn before the server would refuse them."""
    strict: bool
    """Whether what does not fit its description raises `DecodeError`; it is kept otherwise."""
    on_drift: Callable[[Drift], object] | None
    headers: Mapping[str, str]
    """Sent with every request."""
    max_response: int
    """Bytes of a response, after decompression: 100 MiB by default."""
    follow_redirects: bool
    """Whether redirects are followed: 307 and 308 within the origin by all methods, else
    by GET and HEAD, which leave credentials and cookies behind at another origin."""
    cookies: bool
    """Whether cookies that the server sets are sent back, to the origin of base_url only."""
    loads: Callable[[bytes], Any]
    dumps: Callable[[Any], bytes]
    on_request: Callable[[Request], object]
    """Hooks see requests without credentials; middleware sees them as they are sent.

    Those of an `AsyncClient` may be async.
    """
    on_response: Callable[[Request, Response[None]], object]
    on_error: Callable[[Request, Exception], object]
    http: Any
    """A client of the HTTP library, set up as you need it; closing it is up to you."""


class Options(_Shared, TypedDict, total=False):
    """The keywords of every `Client`."""

    transport: Transport
    middleware: Callable[[Request, Send], Reply]


class AsyncOptions(_Shared, TypedDict, total=False):
    """The keywords of every `AsyncClient`."""

    transport: AsyncTransport
    middleware: Callable[[Request, AsyncSend], Awaitable[AsyncReply]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a client was told, checked once; the names are those of `Options`."""

    base_url: str
    default_server: bool
    """Whether the servers that operations have of their own hold for this client."""
    namespace: ModuleType | None = field(repr=False)
    drift_log: DriftLog = field(repr=False)
    hooks: Mapping[str, Callable[..., object]] = field(repr=False)
    headers: dict[str, str] = field(repr=False)
    """Which may have secrets, and locals are shown in tracebacks."""
    timeout: Timeout
    retry: Retry
    limiter: Limits | None = None
    strict: bool = False
    on_drift: Callable[[Drift], object] | None = None
    max_response: int = 100 * 1024 * 1024
    follow_redirects: bool = False
    cookies: bool = False
    loads: Callable[[bytes], Any] = loads
    dumps: Callable[[Any], bytes] = dumps

    def for_one_call(self, options: CallOptions) -> Settings:
        """With what is said for that call alone."""
        check_keywords(options, CallOptions)
        return replace(
            self,
            timeout=timeout_of(options.get("timeout", self.timeout)),
            retry=Retry.of(options.get("retry", self.retry)),
            strict=options.get("strict", self.strict),
        )


def usual_name(header: str) -> str:
    """A header that comes from elsewhere too as it is spelt there."""
    is_ours = header.lower() in ("accept", "authorization", "content-type")
    return header.title() if is_ours else header


def settle(
    base_url: str,
    server: str | None,
    namespace: ModuleType | None,
    options: Mapping[str, Any],
) -> Settings:
    package = namespace.__name__.rpartition(".")[0] if namespace else PACKAGE
    version = getattr(sys.modules.get(package), "__version__", "")
    agent = f"{package}/{version}" if version else package
    headers = {"Accept-Encoding": "gzip", "User-Agent": agent}
    for name, text in mapping("headers", options.get("headers", {})).items():
        replace_header(headers, usual_name(name), plain(name, text))
    values = {name: options[name] for name in options if name in Settings.__slots__}
    values["timeout"] = timeout_of(options.get("timeout", Timeout()))
    values["retry"] = Retry.of(options.get("retry", Retry()))
    values["headers"] = headers
    values.setdefault("strict", getattr(options.get("transport"), "strict", False))
    return Settings(
        base_url=check_base_url(base_url),
        default_server=server is not None and server == base_url,
        namespace=namespace,
        drift_log=DriftLog(PACKAGE),
        hooks={name: hook for name, hook in options.items() if name.startswith("on_")},
        **values,
    )


def timeout_of(value: object) -> Timeout:
    """The timeout that an option says; a number is the total."""
    if isinstance(value, Timeout):
        return value
    if not isinstance(value, int | float):
        raise wrong_type("timeout", "a Timeout or seconds", value)
    return Timeout(connect=min(value, 10.0), total=value)


def check_keywords(
    options: Mapping[str, object],
    known: type[Any],
    taker: Callable[..., object] | None = None,
) -> None:
    """Raise what Python raises for a keyword where it knows all that there are."""
    keywords: frozenset[str] = known.__optional_keys__
    for name in options.keys() - keywords:
        own = signature(taker).parameters if taker else ()
        close = get_close_matches(name, sorted({*keywords, *own}), n=1)
        hint = f"; did you mean {close[0]!r}?" if close else ""
        raise TypeError(f"unexpected keyword argument {name!r}{hint}")


_MOST: Final = 1000
"""So many are remembered: a server must not be able to fill the memory or the log."""


class DriftLog:
    """Warns of each operation, place and reason once; threads may share it."""

    def __init__(self, name: str) -> None:
        self._log = logging.getLogger(name)
        self._known: set[tuple[str, str, str]] = set()
        self._lock = Lock()

    def add(self, drift: Drift) -> None:
        key = (drift.call, drift.place, drift.reason)
        with self._lock:
            if key in self._known or len(self._known) > _MOST:
                return
            self._known.add(key)
            is_last = len(self._known) > _MOST
        if is_last:
            self._log.warning("no more drifts are logged after %d; see on_drift", _MOST)
            return
        what = (drift.call, drift.place, told(drift.reason, drift.got))
        self._log.warning("drift in the response of %s: %s: %s", *what)
