"""Tokens that are fetched: OAuth 2 client credentials, passwords and refresh tokens (RFC 6749)."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..codec.codec_errors import CallError
from ..http.arguments import check_text
from ..http.auth import Credential, TokenUrl, check_secret
from ..http.errors import InvalidArgument
from ..http.sync_async import Waiting
from .token_endpoint import (
    AuthError,
    ClientAuth,
    Form,
    Grant,
    Tokens,
    client_login,
    request_tokens,
    token_endpoint,
)

if TYPE_CHECKING:
    from concurrent.futures import Future


@dataclass(slots=True, eq=False, kw_only=True)
class OAuth2(Credential):
    """A token that is fetched when it is needed and again before it expires.

    Give it as the client's `token`. With `refresh_token` it uses that grant, with
    `username` and `password` theirs, else client credentials. Without `token_url`, it is
    the description's. Threads and tasks that need a token at the same time wait for one
    request.
    """

    client_id: str | None = None
    client_secret: str | None = field(default=None, repr=False)
    username: str | None = None
    password: str | None = field(default=None, repr=False)
    refresh_token: str | None = field(default=None, repr=False)
    token_url: str | None = None
    """Where tokens come from; a relative URL lies below the client's `base_url`."""
    scopes: Sequence[str] = ()
    """Each by itself, or one text with blanks between them."""
    client_auth: ClientAuth | None = None
    """Whether client_id and client_secret go as ``basic`` or in the form, by ``post``.

    None tries Basic, which every server must take, and then the form.
    """
    extra: Form = field(default_factory=dict[str, str], repr=False)
    """More of the form, such as `audience` or `resource`."""
    early: float = 30.0
    """Seconds before the expiry when a new token is fetched."""
    on_refresh: Callable[[str], object] | None = field(default=None, repr=False)
    """Told each new refresh token, to keep it."""
    _token: str | None = field(default=None, init=False, repr=False)
    _expires: float = field(default=0.0, init=False, repr=False)
    _urls: dict[Grant, str] | None = field(default=None, init=False, repr=False)
    _lock: Any = field(default_factory=threading.Lock, init=False, repr=False)
    _running: Future[str] | None = field(default=None, init=False, repr=False)

    def __post_init__(self) -> None:
        for name in ("client_id", "client_secret", "refresh_token"):
            if getattr(self, name) is not None:
                check_secret(name, getattr(self, name))
        for name in ("username", "password"):
            if getattr(self, name) is not None:
                check_text(name, getattr(self, name), may_be_empty=False)
        if (self.username is None) != (self.password is None):
            raise InvalidArgument("username and password must be given together")
        if self.client_secret is not None and self.client_id is None:
            raise InvalidArgument("client_secret must be given together with client_id")
        if self.client_id is self.username is self.refresh_token is None:
            message = "OAuth2 needs client_id, username and password, or refresh_token"
            raise InvalidArgument(message)

    def bind(self, described: TokenUrl | None, base_url: str) -> None:
        """Say where tokens come from: one endpoint, since the token is one."""
        grants: tuple[Grant, ...] = (self._first_grant(), "refresh_token")
        where = self.token_url or described
        urls: dict[Grant, str] = {
            grant: token_endpoint(where, grant, base_url) for grant in grants
        }
        if self._urls not in (None, urls):
            message = "one OAuth2 cannot be shared by clients with different token URLs"
            raise InvalidArgument(message)
        self._urls = urls

    @property
    def kind(self) -> str:
        return type(self).__name__

    async def sign(self, url: str, headers: dict[str, str], waiting: Waiting, /) -> str:
        headers["Authorization"] = f"Bearer {await self.fetch(waiting)}"
        return url

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
            token = self._keep(await self._tokens(waiting))
        except BaseException as error:
            failure = error if isinstance(error, CallError) else AuthError("no token")
            self._running = None
            future.set_exception(failure)
            future.exception()
            raise
        self._running = None
        future.set_result(token)
        return token

    def expire(self, sent: str) -> bool:
        """Forget a token that the server refused before its time: another one is fetched."""
        with self._lock:
            if self._token == sent:
                self._token = None
        return True

    def _first_grant(self) -> Grant:
        return "client_credentials" if self.username is None else "password"

    async def _tokens(self, waiting: Waiting) -> Tokens:
        if self.refresh_token is not None:
            try:
                return await self._ask(waiting, "refresh_token")
            except AuthError as error:
                if self.username is None or not _is_refusal(error):
                    raise
            self.refresh_token = None
        return await self._ask(waiting, self._first_grant())

    async def _ask(self, waiting: Waiting, grant: Grant) -> Tokens:
        """Ask as the client says who it is; where nobody said how, find out which is taken."""
        if self.client_secret is None or self.client_auth is not None:
            return await self._request(waiting, grant, self.client_auth or "post")
        try:
            tokens = await self._request(waiting, grant, "basic")
        except AuthError as refusal:
            if not _wants_form(refusal, grant):
                raise
            try:
                tokens = await self._request(waiting, grant, "post")
            except AuthError as error:
                raise error from refusal
            self.client_auth = "post"
        else:
            self.client_auth = "basic"
        return tokens

    async def _request(
        self, waiting: Waiting, grant: Grant, client_auth: ClientAuth
    ) -> Tokens:
        if self._urls is None:
            raise InvalidArgument("OAuth2 must be the token of a client")
        form = self._form(grant)
        login = None
        if self.client_id is not None:
            if self.client_secret is None:
                form["client_id"] = self.client_id
            elif client_auth == "basic":
                login = client_login(self.client_id, self.client_secret)
            else:
                form["client_id"] = self.client_id
                form["client_secret"] = self.client_secret
        secrets = (self.client_secret, self.password, self.refresh_token)
        hidden = [secret for secret in secrets if secret is not None]
        url = self._urls[grant]
        return await request_tokens(waiting, url, {**form, **self.extra}, login, hidden)

    def _form(self, grant: Grant) -> dict[str, str]:
        form: dict[str, str | None] = {"grant_type": grant}
        if grant == "password":
            form |= {"username": self.username, "password": self.password}
        elif grant == "refresh_token":
            form["refresh_token"] = self.refresh_token
        scopes = self.scopes
        form["scope"] = scopes if isinstance(scopes, str) else " ".join(scopes)
        return {name: text for name, text in form.items() if text}

    def _keep(self, tokens: Tokens) -> str:
        renewed, lasts = tokens.refresh_token, tokens.lasts
        with self._lock:
            self._token = tokens.access_token
            self._expires = time.monotonic() + max(lasts - self.early, lasts / 2)
            if renewed and (self.refresh_token or self.username):
                self.refresh_token = renewed
        if renewed is not None and self.on_refresh is not None:
            self.on_refresh(renewed)
        return tokens.access_token


def _is_refusal(error: AuthError) -> bool:
    """Whether the server said no, rather than that it cannot say now."""
    status = error.status
    return status is not None and 400 <= status < 500 and status != 429


def _wants_form(error: AuthError, grant: Grant) -> bool:
    """Whether a refusal may mean that the server does not read the Authorization header.

    Those that do not say what is wrong are asked again, but never twice for a password.
    """
    if not _is_refusal(error):
        return False
    if error.error is None:
        return grant != "password"
    return error.error in ("invalid_client", "invalid_request", "unauthorized_client")
