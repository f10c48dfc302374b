"""Cookies that a server sets and wants to have again: those of one origin, for one client."""

from __future__ import annotations

from email.message import Message
from http.cookiejar import Cookie, CookieJar
from typing import Any, Final
from urllib.parse import urlsplit

from ..http.arguments import origin, replace_header
from ..http.http_types import Headers, Request

_MOST: Final = 50
_LONGEST: Final = 4096
"""How many cookies are kept, and how long each may be: a server must not fill the memory."""


def add_cookies(headers: dict[str, str], text: str) -> None:
    """Put cookies beside those that are there, and in place of those of the same names.

    A request has one Cookie header (RFC 6265, section 5.4).
    """
    there = next((text for key, text in headers.items() if key.lower() == "cookie"), "")
    new = {_name(pair) for pair in text.split(";")}
    kept = [pair.strip() for pair in there.split(";") if _name(pair) not in new]
    replace_header(headers, "Cookie", "; ".join(filter(None, [*kept, text])))


def _name(pair: str) -> str:
    return pair.partition("=")[0].strip()


class Cookies:
    """Keeps the cookies of the origin of `base_url`; threads may share it."""

    def __init__(self, base_url: str) -> None:
        self._origin = origin(base_url)
        self._jar = _Jar()

    def added(self, request: Request) -> Request:
        """The request with the cookies for it; what it has of the same names comes first."""
        if not self._serves(request):
            return request
        asked: Any = _Asked(request)
        self._jar.add_cookie_header(asked)
        text = asked.headers.get("Cookie")
        if not text:
            return request
        headers = dict(request.headers)
        own = next((v for k, v in headers.items() if k.lower() == "cookie"), "")
        replace_header(headers, "Cookie", text)
        if own:
            add_cookies(headers, own)
        return request.with_(request.url, headers)

    def keep(self, request: Request, headers: Headers) -> None:
        """Keep what a response sets."""
        texts = headers.all("set-cookie")
        if texts and self._serves(request):
            response = Message()
            for text in texts[:_MOST]:
                if text.isascii() and text.isprintable() and len(text) <= _LONGEST:
                    response["Set-Cookie"] = text
            came: Any = _SetCookies(response)
            asked: Any = _Asked(request)
            self._jar.extract_cookies(came, asked)

    def _serves(self, request: Request) -> bool:
        """Whether a request is one of our own: not where another server redirected it back."""
        return not request.elsewhere and origin(request.url) == self._origin


class _Asked:
    """What the jar takes for a request."""

    unverifiable = False

    def __init__(self, request: Request) -> None:
        parts = urlsplit(request.url)
        self.type, self.host = parts.scheme, parts.netloc
        self.origin_req_host = parts.hostname or ""
        self._url = request.url
        self.headers: dict[str, str] = {}

    def get_full_url(self) -> str:
        return self._url

    def has_header(self, name: str) -> bool:
        return name in self.headers

    def add_unredirected_header(self, name: str, text: str) -> None:
        self.headers[name] = text


class _SetCookies:
    """What the jar takes for a response."""

    def __init__(self, headers: Message) -> None:
        self._headers = headers

    def info(self) -> Message:
        return self._headers


class _Jar(CookieJar):
    """A jar that takes no more than so many cookies."""

    def set_cookie(self, cookie: Cookie) -> None:
        known = {(c.domain, c.path, c.name) for c in self}
        if len(known) < _MOST or (cookie.domain, cookie.path, cookie.name) in known:
            super().set_cookie(cookie)
