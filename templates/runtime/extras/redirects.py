"""Where a redirect leads, and what of a request goes there."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from ..http.arguments import absolute_url, origin
from ..http.errors import InvalidArgument
from ..http.http_types import Request

if TYPE_CHECKING:
    from ..http.engine import Sending
    from ..http.response import Received

_MOST_HOPS = 5
_MOVED = frozenset({301, 302, 303, 307, 308})
_REPEATED = frozenset({307, 308})
"""Those that keep the method and the body of any request (RFC 9110, section 15.4)."""

_HARMLESS = frozenset(
    {"accept", "accept-encoding", "accept-language", "range", "user-agent"}
    | {"if-match", "if-modified-since", "if-none-match", "if-range"}
    | {"if-unmodified-since"}
)
"""The headers that go to another origin: which of the others are secrets is not known."""


def follow(sending: Sending, response: Received) -> Request | None:
    """The request that a response asks for instead; None where it is not to be made."""
    request, status = sending.request, response.status
    reads = request.method in ("GET", "HEAD")
    if status not in _MOVED or not (reads or status in _REPEATED):
        return None
    if sending.hops >= _MOST_HOPS or not sending.tries.replayable():
        return None
    url = _target(request.url, response.headers.get("location", ""))
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
