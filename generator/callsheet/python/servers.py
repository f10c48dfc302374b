"""Server URLs with the defaults of their variables filled in."""

from __future__ import annotations

from urllib.parse import urljoin, urlsplit

from ..ir.model import Api, Server


def base_url(api: Api) -> str | None:
    """The first server, if it is absolute or the description came from the web; else the caller has to say."""
    for server in api.servers[:1]:
        url = resolved_url(server, api)
        return url if is_absolute(url) else None
    return None


def resolved_url(server: Server, api: Api) -> str:
    """The URL with variables filled in, relative to where the description came from (OpenAPI 3.2, 4.6)."""
    url = server.url
    for variable in server.variables:
        url = url.replace("{" + variable.name + "}", variable.default)
    return urljoin(api.at.uri, url) if is_absolute(api.at.uri) else url


def is_absolute(url: str) -> bool:
    """Whether this is an http or https URL that can be called; one with variables left in it is not."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname) and "{" not in url
