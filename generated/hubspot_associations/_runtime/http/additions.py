"""Headers and query parameters that one call has beside its arguments."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import unquote_plus

from ..codec.codec_errors import EncodeError
from .auth import ApiKey, Credential
from .errors import InvalidArgument
from .headers import add_cookies, plain, replace_header
from .http_types import Request
from .parameters import expand_query
from .settings import CallOptions, usual_name


def with_additions(
    request: Request, options: CallOptions, credentials: Sequence[Credential]
) -> Request:
    """The request with them, in place of what it has of the same names; credentials stay."""
    headers, url = dict(request.headers), request.url
    for name, text in options.get("headers", {}).items():
        if name.lower() in _names(credentials, "header"):
            raise _refused(f"header {name!r}")
        if name.lower() == "cookie":
            add_cookies(headers, plain(name, text))
        else:
            replace_header(headers, usual_name(name), plain(name, text))
    base, _, query = url.partition("?")
    pieces = query.split("&") if query else []
    for name, value in options.get("query", {}).items():
        if name.lower() in _names(credentials, "query"):
            raise _refused(f"query parameter {name!r}")
        pieces = [p for p in pieces if unquote_plus(p.partition("=")[0]) != name]
        try:
            pieces += filter(None, [expand_query({}, {name: value})])
        except EncodeError as error:
            raise EncodeError(f"query parameter {name!r}: {error}") from None
    return request.with_(f"{base}?{'&'.join(pieces)}" if pieces else base, headers)


def _names(credentials: Sequence[Credential], place: str) -> set[str]:
    keys = {
        c.name.lower() for c in credentials if isinstance(c, ApiKey) if c.place == place
    }
    others = place == "header" and not all(isinstance(c, ApiKey) for c in credentials)
    return keys | {"authorization"} if others else keys


def _refused(what: str) -> InvalidArgument:
    return InvalidArgument(
        f"{what} of one call must not replace the client's credential"
    )
