"""What a client can be told."""

from __future__ import annotations

import logging
import sys
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from inspect import isawaitable, signature
from threading import Lock
from types import ModuleType
from typing import Any, Final, Protocol, TypedDict, TypeVar

from ..codec.codec import decode, dumps, loads
from ..codec.codec_errors import DecodeError, Drift, told
from .errors import wrong_type
from .headers import mapping, plain, replace_header
from .http_types import (
    AsyncReply,
    AsyncTransport,
    Reply,
    Request,
    Response,
    Timeout,
    Transport,
)
from .retries import Retry
from .urls import check_base_url

_T = TypeVar("_T")

PACKAGE = (__package__ or "").rpartition("._runtime")[0] or "client"

Send = Callable[[Request], Reply]
AsyncSend = Callable[[Request], Awaitable[AsyncReply]]


class Limits(Protocol):
    """What lets calls wait for their turn before the server would refuse them: a `Limiter`."""

    def bucket(self, url: str, call: Any, /) -> Any: ...


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
    headers: dict[str, str]
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
    values: dict[str, Any] = {
        "strict": getattr(options.get("transport"), "strict", False),
        **{
            name: value for name, value in options.items() if name in Settings.__slots__
        },
        "timeout": timeout_of(options.get("timeout", Timeout())),
        "retry": Retry.of(options.get("retry", Retry())),
        "headers": headers,
    }
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


class Reading:
    """How the responses of a call are read; what drifts in one is reported when it was read."""

    def __init__(
        self,
        settings: Settings,
        call: str,
        status: int | None = None,
        *,
        strict: bool,
    ) -> None:
        self.settings = settings
        self.strict = strict
        self._call = call
        self._status = status
        self._drifts = list[Drift]()

    async def of(self, work: Callable[[], _T]) -> _T:
        """What `work` gives."""
        try:
            return work()
        except DecodeError as error:
            error.call = self._call
            raise
        finally:
            while self._drifts:
                drift = self._drifts.pop(0)
                await self._report(replace(drift, call=self._call, status=self._status))

    async def _report(self, drift: Drift) -> None:
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
            strict=self.strict,
            on_drift=self.note,
            namespace=self.settings.namespace,
        )

    def deviates(self, reason: str, detail: str = "") -> None:
        """A body as a whole is not as described: an error where the client is strict, else a drift.

        What differs from response to response is a `detail`: a drift has only what is logged once.
        """
        if self.strict:
            whole = f"{reason}: {detail}" if detail else reason
            raise DecodeError("$", whole, avoidable=True)
        self.note(Drift("$", reason))


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
