"""Links to absolute URLs, and where they may lead."""

from __future__ import annotations

from urllib.parse import quote, urljoin, urlsplit

from .errors import InvalidArgument, wrong_type


def check_base_url(url: object) -> str:
    """The URL without the slash at its end."""
    if not url:
        raise InvalidArgument("base_url is required: the API names no absolute server")
    if not isinstance(url, str):
        raise wrong_type("base_url", "a str", url)
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
