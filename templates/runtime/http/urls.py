"""Links to absolute URLs, where they may lead, and what of a request goes there."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import quote, urljoin, urlsplit

from .errors import InvalidArgument
from .http_types import Headers, Request

_MOVED = frozenset({301, 302, 303, 307, 308})
_REPEATED = frozenset({307, 308})
"""Those that keep the method and the body of any request (RFC 9110, section 15.4)."""

_HARMLESS = frozenset(
    {"accept", "accept-encoding", "accept-language", "range", "user-agent"}
    | {"if-match", "if-modified-since", "if-none-match", "if-range"}
    | {"if-unmodified-since"}
)
"""The headers that go to another origin: which of the others are secrets is not known."""


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
    """A link as an absolute URL without its fragment; its escapes are unchanged."""
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


def redirected(
    request: Request, status: int, headers: Headers, *, replayable: bool
) -> Request | None:
    """The request that a response asks for instead; None where it is not to be made."""
    reads = request.method in ("GET", "HEAD")
    if status not in _MOVED or not (reads or status in _REPEATED) or not replayable:
        return None
    url = _target(request.url, headers.get("location", ""))
    if url is None:
        return None
    if origin(url) == origin(request.url):
        return request.with_(url, request.headers)
    if not reads or request.url.startswith("https:") > url.startswith("https:"):
        return None
    shown = {k: v for k, v in request.headers.items() if k.lower() in _HARMLESS}
    return replace(request, url=url, headers=shown, content=None, elsewhere=True)


def _target(base: str, location: str) -> str | None:
    """A Location as an absolute URL; its bytes are as they came, for they may be signed."""
    try:
        url = absolute_url(base, location, "latin-1")
    except InvalidArgument:
        return None
    parts = urlsplit(url)
    usable = parts.scheme in ("http", "https") and parts.hostname
    return url if location and usable and "@" not in parts.netloc else None
