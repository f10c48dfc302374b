"""Links to the next page, as servers write them that do not know under which address they are reached."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from urllib.parse import parse_qs, urlsplit

from ..http.arguments import absolute_url, is_object, origin
from ..http.errors import InvalidArgument
from ..http.operation import Call

_DEFAULT_PORTS = (80, 443)


def follow(first: Call[Any], link: str, base_url: str) -> Call[Any]:
    """The call that a link means, always to the origin of `base_url`; `first` began the walk.

    Behind a proxy a server may take another scheme or port for its own: path and query
    hold. Where it names another host, only the parameters that lead on are taken from it.
    """
    if not _is_absolute(link):
        return replace(first, url=link, query=None)
    url = absolute_url(base_url, link)
    if _is_same_server(url, base_url):
        own, parts = urlsplit(base_url), urlsplit(url)
        url = parts._replace(scheme=own.scheme, netloc=own.netloc).geturl()
        return replace(first, url=url, query=None)
    leading = _leading_on(first, url)
    if not leading:
        raise InvalidArgument("a link leads to another origin than base_url")
    return replace(first, query={**first.query, **leading})


def _is_absolute(link: str) -> bool:
    return "://" in link or link.startswith("//")


def _is_same_server(url: str, base_url: str) -> bool:
    _, host, port = origin(url)
    _, own_host, own_port = origin(base_url)
    web = urlsplit(url).scheme in ("http", "https") and "@" not in urlsplit(url).netloc
    return web and host == own_host and port in (own_port, *_DEFAULT_PORTS)


def _leading_on(first: Call[Any], url: str) -> dict[str, str]:
    """The described parameters to which a link gives another value than the first call did."""
    if urlsplit(url).scheme not in ("http", "https") or not is_object(first.query):
        return {}
    found = parse_qs(urlsplit(url).query)
    return {
        name: found[name][0]
        for name, value in first.query.items()
        if _is_plain(value) and len(found.get(name, ())) == 1
        if found[name][0] != str(value)
    }


def _is_plain(value: Any) -> bool:
    """Whether it may be a page, an offset or a cursor: others stay as the caller gave them."""
    is_number = isinstance(value, int) and not isinstance(value, bool)
    return value is None or is_number or type(value) is str
