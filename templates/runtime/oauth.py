"""Tokens that are fetched: OAuth 2 client credentials and refresh tokens (RFC 6749)."""

from __future__ import annotations

import base64
import json
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import quote_plus, urlencode

from .errors import AuthError, ResponseTooLarge
from .exchange import Request, Timeout
from .parameters import is_object
from .problems import CallError
from .reading import Body
from .waiting import Waiting

if TYPE_CHECKING:
    from concurrent.futures import Future

_TOTAL = 30.0


@dataclass(slots=True, eq=False, kw_only=True)
class OAuth2:
    """A token that is fetched when it is needed and again before it expires.

    Give it as the client's `token`: with `refresh_token` it uses that grant, else client
    credentials. Without `token_url`, it is the description's. Threads and tasks that
    need a token at the same time wait for one request.
    """

    client_id: str
    client_secret: str | None = field(default=None, repr=False)
    refresh_token: str | None = field(default=None, repr=False)
    token_url: str | None = None
    scopes: tuple[str, ...] = ()
    early: float = 30.0
    """Seconds before the expiry when a new token is fetched."""
    on_refresh: Callable[[str], object] | None = field(default=None, repr=False)
    """Told each new refresh token, to keep it."""
    _token: str | None = field(default=None, init=False, repr=False)
    _expires: float = field(default=0.0, init=False, repr=False)
    _lock: Any = field(default_factory=threading.Lock, init=False, repr=False)
    _running: Future[str] | None = field(default=None, init=False, repr=False)

    async def fetch(self, waiting: Waiting) -> str:
        """The token, from one request however many ask for it."""
        from concurrent.futures import Future

        with self._lock:
            if self._token is not None and time.monotonic() < self._expires:
                return self._token
            future, leads = self._running, self._running is None
            if future is None:
                future = self._running = Future()
        if not leads:
            return await waiting.join(future)
        try:
            token = await self._request(waiting)
        except BaseException as error:
            failure = error if isinstance(error, CallError) else AuthError("no token")
            self._running = None
            future.set_exception(failure)
            future.exception()
            raise
        self._running = None
        future.set_result(token)
        return token

    def expire(self, token: str) -> None:
        """Forget a token that the server refused."""
        with self._lock:
            if self._token == token:
                self._token = None

    async def _request(self, waiting: Waiting) -> str:
        if not self.token_url or not self.token_url.startswith(("https://", "http://")):
            raise AuthError("OAuth2 needs a token_url")
        form = {"grant_type": "client_credentials", "scope": " ".join(self.scopes)}
        if self.refresh_token:
            form |= {"grant_type": "refresh_token", "refresh_token": self.refresh_token}
        headers = {"Content-Type": "application/x-www-form-urlencoded"}
        if self.client_secret is None:
            form["client_id"] = self.client_id
        else:  # RFC 6749, section 2.3.1: both are form-encoded first
            login = f"{quote_plus(self.client_id)}:{quote_plus(self.client_secret)}"
            headers["Authorization"] = f"Basic {base64_of(login)}"
        content = urlencode({key: text for key, text in form.items() if text}).encode()
        request = Request(
            method="POST",
            url=self.token_url,
            headers={"Accept": "application/json", **headers},
            content=content,
            timeout=Timeout(total=_TOTAL),
            template="(token)",
        )
        return self._keep(*await waiting.within(_TOTAL, _ask(waiting, request)))

    def _keep(self, status: int, body: Any) -> str:
        answer = body if is_object(body) else {}
        token = answer.get("access_token")
        if status != 200 or not isinstance(token, str) or not token:
            raise AuthError(f"the token endpoint answered {status} and no token")
        lasts = answer.get("expires_in")
        if not isinstance(lasts, int | float) or not 0 <= lasts <= 1e9:
            lasts = 3600.0
        renewed = answer.get("refresh_token")
        with self._lock:
            self._token = token
            self._expires = time.monotonic() + max(lasts - self.early, lasts / 2)
            if isinstance(renewed, str) and renewed and self.refresh_token:
                self.refresh_token = renewed
        if isinstance(renewed, str) and self.on_refresh is not None:
            self.on_refresh(renewed)
        return token


async def _ask(waiting: Waiting, request: Request) -> tuple[int, Any]:
    reply = await waiting.send(request)
    try:
        content = await Body(reply, 1_000_000, time.monotonic() + _TOTAL).all()
        return reply.status, _parsed(content)
    except ResponseTooLarge:
        raise AuthError("the token endpoint sent too much") from None
    finally:
        await waiting.finish(reply.close())


def _parsed(content: bytes) -> Any:
    try:
        return json.loads(content)
    except (ValueError, RecursionError):
        return None


def base64_of(text: str) -> str:
    return base64.b64encode(text.encode()).decode("ascii")
