"""What a client can be told."""

from __future__ import annotations

import sys
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from inspect import isawaitable
from types import ModuleType
from typing import TYPE_CHECKING, Any, TypedDict, TypeVar
from urllib.parse import quote, urljoin, urlsplit

from ..codec.codec import dumps, loads
from ..codec.codec_errors import DecodeError, Drift
from .drifts import DriftLog
from .errors import InvalidArgument
from .headers import plain, replace_header
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

if TYPE_CHECKING:
    from ..extras.limiter import Limiter

T = TypeVar("T")

PACKAGE = (__package__ or "").rpartition("._runtime")[0] or "client"

Send = Callable[[Request], Reply]
AsyncSend = Callable[[Request], Awaitable[AsyncReply]]


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
    limiter: Limiter | None
    """Lets calls wait for their turn before the server would refuse them."""
    strict: bool
    """Whether what does not fit its description raises `DecodeError`; it is kept otherwise."""
    on_drift: Callable[[Drift], object] | None
    headers: Mapping[str, str]
    """Sent with every request."""
    max_response: int
    """Bytes of an answer, after decompression: 100 MiB by default."""
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
    """What a client was told, checked once."""

    base_url: str
    default_server: bool
    """Whether the servers that operations have of their own hold for this client."""
    headers: dict[str, str]
    timeout: Timeout
    retry: Retry
    limiter: Limiter | None
    strict: bool
    on_drift: Callable[[Drift], object] | None
    drift_log: DriftLog = field(repr=False)
    max_response: int
    follow_redirects: bool
    cookies: bool
    loads: Callable[[bytes], Any]
    dumps: Callable[[Any], bytes]
    hooks: Mapping[str, Callable[..., object]] = field(repr=False)
    namespace: ModuleType | None = field(repr=False)


_USUAL = {
    "accept": "Accept",
    "authorization": "Authorization",
    "content-type": "Content-Type",
}
"""Headers that come from elsewhere too, as they are spelt there."""


def usual_name(header: str) -> str:
    return _USUAL.get(header.lower(), header)


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
    given: Mapping[str, str] = options.get("headers", {})
    for name, text in given.items():
        replace_header(headers, usual_name(name), plain(name, text))
    return Settings(
        base_url=check_base_url(base_url),
        default_server=server is not None and server == base_url,
        headers=headers,
        timeout=Timeout.of(options.get("timeout", Timeout())),
        retry=Retry.of(options.get("retry", Retry())),
        limiter=options.get("limiter"),
        strict=options.get(
            "strict", getattr(options.get("transport"), "strict", False)
        ),
        on_drift=options.get("on_drift"),
        drift_log=DriftLog(PACKAGE),
        max_response=options.get("max_response", 100 * 1024 * 1024),
        follow_redirects=options.get("follow_redirects", False),
        cookies=options.get("cookies", False),
        loads=options.get("loads", loads),
        dumps=options.get("dumps", dumps),
        hooks={name: hook for name, hook in options.items() if name.startswith("on_")},
        namespace=namespace,
    )


class Reading:
    """How answers of a call are read; what drifts in one is reported when it is read."""

    def __init__(
        self, settings: Settings, call: str, status: int | None = None
    ) -> None:
        self._settings = settings
        self._call = call
        self._status = status
        self._drifts = list[Drift]()
        self._noting = replace(settings, on_drift=self._drifts.append)

    async def of(self, work: Callable[[Settings], T]) -> T:
        """What `work` gives."""
        try:
            return work(self._noting)
        except DecodeError as error:
            error.call = self._call
            raise
        finally:
            while self._drifts:
                drift = self._drifts.pop(0)
                await self._report(replace(drift, call=self._call, status=self._status))

    async def _report(self, drift: Drift) -> None:
        self._settings.drift_log.add(drift)
        hook = self._settings.on_drift
        done = None if hook is None else hook(drift)
        if isawaitable(done):
            await done


def deviates(settings: Settings, reason: str, detail: str = "") -> None:
    """A body as a whole is not as described: an error where the client is strict, else a drift.

    What differs from answer to answer is a `detail`: a drift has only what is logged once.
    """
    if settings.strict:
        whole = f"{reason}: {detail}" if detail else reason
        raise DecodeError("$", whole, avoidable=True)
    if settings.on_drift is not None:
        settings.on_drift(Drift("$", reason))


def check_base_url(url: str) -> str:
    """The URL without the slash at its end."""
    if not url:
        raise InvalidArgument("base_url is required: the API names no absolute server")
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise InvalidArgument("base_url must be an http or https URL")
    if parts.username is not None or parts.query or parts.fragment:
        raise InvalidArgument("base_url must have no user name, query or fragment")
    if any(sign <= " " or sign in "\\\x7f" for sign in url):  # some readers pass over
        raise InvalidArgument("base_url must have no blanks or backslashes")
    return url.rstrip("/")


def unexpected(name: str, known: Iterable[str]) -> TypeError:
    """What Python raises for a keyword where it knows all that there are."""
    close = get_close_matches(name, sorted(known), n=1)
    hint = f"; did you mean {close[0]!r}?" if close else ""
    return TypeError(f"unexpected keyword argument {name!r}{hint}")


def filled_url(template: str, variables: Mapping[str, str]) -> str:
    """The URL of a server with its variables filled in.

    A value stays where its variable stands: it can end neither the host nor the path.
    """
    scheme, _, rest = template.partition("://")
    before_path = scheme + rest.partition("/")[0]
    for name, value in variables.items():
        hole = "{" + name + "}"
        is_in_path = hole not in before_path or hole == template
        refused = "?#\\" if is_in_path else "/?#@\\"
        if any(sign in refused or sign <= " " for sign in value):
            raise InvalidArgument(f"server variable {name!r} must not end its part")
    for name, value in variables.items():
        template = template.replace("{" + name + "}", value)
    return check_base_url(template)


def sends_openly(url: str) -> bool:
    """Whether others can read what goes to a URL: plain http that leaves this machine."""
    parts = urlsplit(url)
    host = parts.hostname or ""
    here = host in ("localhost", "::1") or host.startswith("127.")
    return parts.scheme == "http" and not here and not host.endswith(".localhost")


def join_url(base: str, link: str) -> str:
    """A link as an absolute URL; one that leads to another origin is refused."""
    url = absolute_url(base, link)
    if origin(url) != origin(base) or "@" in urlsplit(url).netloc:
        raise InvalidArgument("a link leads to another origin than base_url")
    return url


def absolute_url(base: str, link: str, encoding: str = "utf-8") -> str:
    """A link as an absolute URL without its fragment; its escapes stay as they are."""
    try:
        quoted = quote(link, ":/?#[]@!$&'()*+,;=~%", encoding, "strict")
        url = urljoin(base, quoted).partition("#")[0]
        origin(url)
    except ValueError:
        raise InvalidArgument("a link is not a URL") from None
    return url


def origin(url: str) -> tuple[str, str | None, int | None]:
    """Scheme, host and port (RFC 6454, section 4)."""
    try:
        parts = urlsplit(url)
        port = parts.port or {"https": 443, "http": 80}.get(parts.scheme)
    except ValueError:
        raise InvalidArgument("a link is not a URL") from None
    return parts.scheme, parts.hostname, port
