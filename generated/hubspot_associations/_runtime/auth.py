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

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from os import environ
from typing import Any, Literal, TypeVar
from urllib.parse import quote

from .exchange import Request
from .headers import add_cookies, plain, replace_header
from .oauth import OAuth2, base64_of
from .waiting import Waiting

T = TypeVar("T")

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


Credential = ApiKey | Authorization | OAuth2


def given(value: T | None, variable: str) -> T | str | None:
    """The value, or else what the environment has."""
    return environ.get(variable) if value is None else value


def api_key(
    place: Literal["header", "query", "cookie"], name: str, key: str | None
) -> ApiKey | None:
    return None if key is None else ApiKey(place, name, Secret(key))


def basic(login: tuple[str, str] | str | None) -> Authorization | None:
    """Name and password, or both as one text with a colon (RFC 7617)."""
    if not login:
        return None
    text = login if isinstance(login, str) else ":".join(login)
    return Authorization("Basic", Secret(base64_of(text)))


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
        default: Alternatives | None = None,
        token: Token | OAuth2 | None = None,
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
                value = plain(credential.name, key)
                replace_header(headers, credential.name, value)
            elif credential.place == "query":
                pair = f"{quote(credential.name, safe='')}={quote(key, safe='')}"
                url += ("&" if "?" in url else "?") + pair
            else:
                add_cookies(headers, plain("Cookie", f"{credential.name}={key}"))
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
