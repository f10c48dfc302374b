"""Credentials, as the description's security schemes name them.

A generated client says which scheme gets which argument, and what the API asks for:

    super().__init__(
        base_url,
        auth={
            "oauth2": bearer(token),
            "key": api_key("header", "X-Key", key),
            "login": basic(login),
        },
        default=(("oauth2",), ("key", "login")),
        token=token,
        **options,
    )

An argument that is None gives no credential. Of the alternatives of an operation, the
first is taken whose schemes are all there; where there is none, `token` goes as bearer.
"""

from __future__ import annotations

import base64
import json
import threading
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import quote, urlencode

from .errors import AuthError
from .exchange import Request, Timeout
from .parameters import is_object, plain
from .problems import CallError
from .waiting import Waiting

if TYPE_CHECKING:
    from concurrent.futures import Future

Alternatives = tuple[tuple[str, ...], ...]


class Secret:
    """A text that is not shown."""

    __slots__ = ("_text",)

    def __init__(self, text: str) -> None:
        self._text = text

    def reveal(self) -> str:
        return self._text

    def __repr__(self) -> str:
        return "Secret('***')"

    def __reduce__(self) -> Any:
        raise TypeError("a secret is not pickled")


Token = str | Secret | Callable[[], str | Awaitable[str]]
"""A token, or what gives the one that holds now: it is called for each request."""


@dataclass(frozen=True, slots=True)
class ApiKey:
    place: Literal["header", "query", "cookie"]
    name: str
    key: Secret


@dataclass(frozen=True, slots=True)
class Authorization:
    """What stands in the Authorization header."""

    scheme: str
    token: Secret | Callable[[], str | Awaitable[str]] = field(repr=False)


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
            login = f"{quote(self.client_id)}:{quote(self.client_secret)}"
            headers["Authorization"] = f"Basic {_base64(login)}"
        content = urlencode({key: text for key, text in form.items() if text}).encode()
        reply = await waiting.send(
            Request(
                method="POST",
                url=self.token_url,
                headers={"Accept": "application/json", **headers},
                content=content,
                timeout=Timeout(total=30.0),
                template="(token)",
            )
        )
        try:
            answer = await _read(reply.read)
        finally:
            await reply.close()
        return self._keep(reply.status, answer)

    def _keep(self, status: int, body: Any) -> str:
        answer = body if is_object(body) else {}
        token = answer.get("access_token")
        if status != 200 or not isinstance(token, str):
            raise AuthError(f"the token endpoint answered {status} and no token")
        lasts = answer.get("expires_in")
        lasts = lasts if isinstance(lasts, int | float) else 3600.0
        renewed = answer.get("refresh_token")
        with self._lock:
            self._token = token
            self._expires = time.monotonic() + max(lasts - self.early, lasts / 2)
            if isinstance(renewed, str) and renewed and self.refresh_token:
                self.refresh_token = renewed
        if isinstance(renewed, str) and self.on_refresh is not None:
            self.on_refresh(renewed)
        return token


Credential = ApiKey | Authorization | OAuth2


def api_key(
    place: Literal["header", "query", "cookie"], name: str, key: str | None
) -> ApiKey | None:
    return None if key is None else ApiKey(place, name, Secret(key))


def basic(login: tuple[str, str] | None) -> Authorization | None:
    """Name and password (RFC 7617)."""
    return login and Authorization("Basic", Secret(_base64(":".join(login))))


def bearer(
    token: Token | OAuth2 | None, scheme: str = "Bearer", token_url: str | None = None
) -> Authorization | OAuth2 | None:
    """A bearer token, for http, oauth2 and openIdConnect schemes alike."""
    if token is None:
        return None
    if isinstance(token, OAuth2):
        token.token_url = token.token_url or token_url
        return token
    return Authorization(scheme, Secret(token) if isinstance(token, str) else token)


class Auth:
    """What a client has been given, and what it takes for an operation."""

    def __init__(
        self,
        given: Mapping[str, Credential | None],
        default: Alternatives | None,
        token: Token | OAuth2 | None,
    ) -> None:
        self._given = {name: c for name, c in given.items() if c is not None}
        self._default = default
        self._token = bearer(token)

    def choose(self, asked: Alternatives | None) -> list[Credential]:
        """The credentials for an operation that asks for these alternatives."""
        alternatives = self._default if asked is None else asked
        for names in alternatives or ():
            if names and all(name in self._given for name in names):
                return [self._given[name] for name in names]
        if self._token is None or alternatives == () or () in (alternatives or ()):
            return []
        return [self._token]


async def sign(
    request: Request, credentials: list[Credential], waiting: Waiting
) -> Request:
    """The request with its credentials; the request that was given stays without."""
    headers, url = dict(request.headers), request.url
    for credential in credentials:
        if isinstance(credential, ApiKey):
            key = credential.key.reveal()
            if credential.place == "header":
                headers[credential.name] = plain(credential.name, key)
            elif credential.place == "query":
                pair = f"{quote(credential.name, safe='')}={quote(key, safe='')}"
                url += ("&" if "?" in url else "?") + pair
            else:
                others = headers.get("Cookie")
                pair = plain("Cookie", f"{credential.name}={key}")
                headers["Cookie"] = f"{others}; {pair}" if others else pair
        elif isinstance(credential, OAuth2):
            token = await credential.fetch(waiting)
            headers["Authorization"] = plain("Authorization", f"Bearer {token}")
        else:
            held: Any = credential.token
            text = held.reveal() if isinstance(held, Secret) else held()
            if not isinstance(text, str):
                text = await waiting.settle(text)
            value = f"{credential.scheme} {text}"
            headers["Authorization"] = plain("Authorization", value)
    return request.with_(url=url, headers=headers)


async def _read(read: Callable[[], Awaitable[bytes]]) -> Any:
    content = b""
    while chunk := await read():
        content += chunk
        if len(content) > 1_000_000:
            raise AuthError("the token endpoint sent too much")
    try:
        return json.loads(content)
    except (ValueError, RecursionError):
        return None


def _base64(text: str) -> str:
    return base64.b64encode(text.encode()).decode("ascii")
