"""The token endpoint of OAuth 2: where it is, what it is asked, and how it responds (RFC 6749)."""

from __future__ import annotations

import json
import time
from base64 import b64encode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal
from urllib.parse import quote, quote_plus, urlencode, urljoin, urlsplit

from ..codec.codec_errors import kind_of
from ..http.arguments import is_object
from ..http.auth import TokenUrl, check_bearer
from ..http.errors import InvalidArgument, NotSent, ResponseTooLarge
from ..http.http_types import Request, Timeout
from ..http.response import Body
from ..http.sync_async import Waiting, close_reply, send_request

TOTAL = 30.0

ClientAuth = Literal["basic", "post"]
Grant = Literal["client_credentials", "password", "refresh_token"]
Form = Mapping[str, str | Sequence[str]]

_OTHER_TYPES = frozenset({"mac", "dpop", "pop"})
"""Types of tokens that need more than their text to be sent."""


class AuthError(NotSent):
    """No access token could be had; the call was not sent.

    `error` is what the token endpoint calls it (RFC 6749, section 5.2): `invalid_grant`
    is about the password or refresh token, `invalid_client` about who asks.
    """

    def __init__(
        self,
        message: str,
        *,
        status: int | None = None,
        error: str | None = None,
        error_description: str | None = None,
        error_uri: str | None = None,
    ) -> None:
        super().__init__(message)
        self.status = status
        self.error = error
        self.error_description = error_description
        self.error_uri = error_uri


@dataclass(frozen=True, slots=True)
class Tokens:
    """What a token endpoint gave."""

    access_token: str = field(repr=False)
    lasts: float
    refresh_token: str | None = field(repr=False)


def token_endpoint(described: TokenUrl | None, grant: Grant, base_url: str) -> str:
    """The URL of the endpoint. A relative one lies below `base_url`: FastAPI's ``token`` does."""
    if isinstance(described, Mapping):
        described = described.get(grant) or next(iter(described.values()), None)
    if not described:
        raise InvalidArgument("OAuth2 needs a token_url: the description has none")
    if "{" in described:
        raise InvalidArgument(
            "OAuth2 needs a token_url: the description's has variables"
        )
    try:
        link = quote(described, safe=":/?#[]@!$&'()*+,;=~%")
        parts = urlsplit(urljoin(f"{base_url}/", link))
    except ValueError:
        raise InvalidArgument("token_url must be a URL") from None
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise InvalidArgument("token_url must be an http or https URL, or a path")
    if "@" in parts.netloc:
        raise InvalidArgument("token_url must have no user name")
    return parts._replace(fragment="").geturl()


async def request_tokens(
    waiting: Waiting, url: str, form: Form, basic: str | None, secrets: Sequence[str]
) -> Tokens:
    """What the endpoint gives for the form; its redirects are not followed."""
    headers = {
        "Accept": "application/json",
        "Content-Type": "application/x-www-form-urlencoded",
    }
    if basic is not None:
        headers["Authorization"] = f"Basic {basic}"
    request = Request(
        method="POST",
        url=url,
        headers=headers,
        content=urlencode(form, doseq=True).encode(),
        timeout=Timeout(total=TOTAL),
        template="(token)",
    )
    status, content = await waiting.within(TOTAL, _exchange(waiting, request))
    return _read(status, content, secrets)


def client_login(client_id: str, client_secret: str) -> str:
    """RFC 6749, section 2.3.1: both are form-encoded first."""
    text = f"{quote_plus(client_id)}:{quote_plus(client_secret)}"
    return b64encode(text.encode()).decode("ascii")


async def _exchange(waiting: Waiting, request: Request) -> tuple[int, bytes]:
    reply = await send_request(waiting, request)
    try:
        body = Body(reply, 1_000_000, time.monotonic() + TOTAL)
        return reply.status, await body.all()
    except ResponseTooLarge:
        raise AuthError("the token endpoint sent too much") from None
    finally:
        await waiting.finish(close_reply(reply))


def _read(status: int, content: bytes, secrets: Sequence[str]) -> Tokens:
    try:
        response = json.loads(content)
    except (ValueError, RecursionError):
        response = None
    fields: Mapping[str, Any] = response if is_object(response) else {}
    if not 200 <= status < 300 or "error" in fields:
        raise _refusal(status, fields, secrets)
    if not is_object(response):
        found = "no JSON" if response is None else kind_of(response)
        raise _misfit(status, f"$: expected object, got {found}")
    refresh = fields.get("refresh_token")
    return Tokens(
        access_token=_access_token(status, fields),
        lasts=_seconds(fields.get("expires_in")),
        refresh_token=refresh if isinstance(refresh, str) and refresh else None,
    )


def _access_token(status: int, fields: Mapping[str, Any]) -> str:
    token, kind = fields.get("access_token"), fields.get("token_type")
    if not isinstance(token, str):
        found = kind_of(token) if "access_token" in fields else "nothing"
        raise _misfit(status, f"$.access_token: expected string, got {found}")
    if isinstance(kind, str) and kind.lower() in _OTHER_TYPES:
        raise _misfit(status, f"$.token_type: expected bearer, got {kind.lower()}")
    try:
        return check_bearer("$.access_token:", token)
    except InvalidArgument as error:
        raise _misfit(status, str(error)) from None


def _seconds(lasts: Any) -> float:
    """How long a token lasts: some servers write the number as text, others leave it out."""
    try:
        seconds = 3600.0 if lasts is None or isinstance(lasts, bool) else float(lasts)
    except (ValueError, TypeError, OverflowError):
        return 3600.0
    return seconds if 0 <= seconds <= 1e9 else 3600.0


def _refusal(
    status: int, fields: Mapping[str, Any], secrets: Sequence[str]
) -> AuthError:
    """RFC 6749, section 5.2; servers that do not keep to it mostly say a message."""

    def text(key: str) -> str | None:
        value = fields.get(key)
        return _shown(value, secrets) if isinstance(value, str) and value else None

    error, described = text("error"), text("error_description")
    uri = text("error_uri")
    message = described or text("message") or text("detail")
    words = ": ".join(filter(None, (error, message)))
    return AuthError(
        _message(status, words) + (f" ({uri})" if uri else ""),
        status=status,
        error=error,
        error_description=described,
        error_uri=uri,
    )


def _misfit(status: int, words: str) -> AuthError:
    return AuthError(_message(status, words), status=status)


def _message(status: int, words: str) -> str:
    failure = f"the token endpoint responded with {status}"
    return f"{failure}: {words}" if words else failure


def _shown(text: str, secrets: Sequence[str]) -> str:
    """What a server says, on one line, and without the secrets that it was sent."""
    for secret in secrets:
        if len(secret) > 3:
            text = text.replace(secret, "***")
    return "".join(c if c.isprintable() else "?" for c in text)[:200]
