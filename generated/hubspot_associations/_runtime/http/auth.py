"""Credentials, as the description's security schemes name them.

A generated client says which scheme gets which argument, and what the API asks for:

    super().__init__(
        base_url,
        auth={
            "oauth2": bearer(token),
            "key": api_key("header", "X-Key", key, argument="key"),
            "login": basic(login, argument="login"),
        },
        default=(("oauth2",), ("key", "login")),
        token=token,
        token_url="https://api.example/token",
        **options,
    )

An argument that is None gives no credential. Of the alternatives of an operation, the
first is taken whose schemes are all there; where there is none, `token` goes as bearer.
What cannot be sent is refused here, by the name of its argument.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from base64 import b64encode
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from os import environ
from typing import Any, Literal, TypeVar
from urllib.parse import quote

from .errors import InvalidArgument
from .headers import add_cookies, has_controls, plain, replace_header
from .http_types import Request
from .sync_async import Waiting

_T = TypeVar("_T")

Alternatives = tuple[tuple[str, ...], ...]
Place = Literal["header", "query", "cookie"]


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


def check_text(argument: str, value: object) -> str:
    """What may be any text on one line; `argument` is what a message calls it."""
    if not isinstance(value, str):
        kind = type(value).__name__
        raise InvalidArgument(f"{argument} must be a str, got {kind}")
    if value.endswith(("\n", "\r")):
        raise InvalidArgument(f"{argument} must not end with a line end")
    if has_controls(value):
        raise InvalidArgument(f"{argument} must not hold control characters")
    return value


def check_password(argument: str, value: object) -> str:
    """Any text on one line that is not empty."""
    if not check_text(argument, value):
        raise InvalidArgument(f"{argument} must not be empty")
    return str(value)


def check_secret(argument: str, value: object) -> str:
    """A key or a token: no blank belongs to it that stands around it."""
    text = check_password(argument, value)
    if text != text.strip():
        raise InvalidArgument(f"{argument} must not begin or end with a blank")
    return text


def check_bearer(argument: str, value: object, scheme: str = "Bearer") -> str:
    """What follows the scheme in the Authorization header (RFC 6750, section 2.1)."""
    text = check_secret(argument, value)
    if not text.isascii():
        raise InvalidArgument(f"{argument} must be ASCII text")
    if scheme == "Bearer" and " " in text:
        raise InvalidArgument(f"{argument} must not hold blanks, nor begin with Bearer")
    return text


Token = str | Secret | Callable[[], str | Awaitable[str]]
"""A token, or what gives the one that holds now: it is called for each request."""


@dataclass(frozen=True, slots=True)
class ApiKey:
    place: Place
    name: str
    key: Secret


@dataclass(frozen=True, slots=True)
class Authorization:
    """What stands in the Authorization header."""

    scheme: str
    token: Secret | Callable[[], str | Awaitable[str]] = field(repr=False)
    argument: str


TokenUrl = str | Mapping[str, str]
"""Where tokens come from; by grant, where the description tells them apart."""


class Fetched(ABC):
    """A token that is fetched when it is needed: `OAuth2` is one, where a package has it."""

    __slots__ = ()

    @abstractmethod
    def bind(self, described: TokenUrl | None, base_url: str) -> None:
        """Say where tokens come from."""

    @abstractmethod
    async def fetch(self, waiting: Waiting) -> str:
        """The token that holds now."""

    @abstractmethod
    def expire(self, token: str) -> None:
        """Forget a token that the server refused."""


Credential = ApiKey | Authorization | Fetched


def given(value: _T | None, variable: str) -> _T | str | None:
    """The value, or else what the environment has."""
    if value is not None or variable not in environ:
        return value
    return check_password(f"the environment variable {variable}", environ[variable])


def api_key(
    place: Place, name: str, key: str | None, *, argument: str = "key"
) -> ApiKey | None:
    if key is None:
        return None
    text = check_secret(argument, key)
    if place != "query" and not text.isascii():
        raise InvalidArgument(f"{argument} must be ASCII text")
    return ApiKey(place, name, Secret(text))


def basic(
    login: tuple[str, str] | str | None, *, argument: str = "login"
) -> Authorization | None:
    """Name and password, or both as one text with a colon (RFC 7617).

    One of them may be empty: many an API takes a key for the name.
    """
    if login is None:
        return None
    pair = login.partition(":")[::2] if isinstance(login, str) else login
    name, password = (check_text(argument, text) for text in pair)
    if not name and not password:
        raise InvalidArgument(f"{argument} must not be empty")
    if ":" in name:
        raise InvalidArgument(f"{argument} must have a user name without a colon")
    return Authorization("Basic", Secret(base64_of(f"{name}:{password}")), argument)


def bearer(
    token: Token | Fetched | None, scheme: str = "Bearer", *, argument: str = "token"
) -> Authorization | Fetched | None:
    """A bearer token, for http, oauth2 and openIdConnect schemes alike."""
    if token is None or isinstance(token, Fetched):
        return token
    if callable(token):
        return Authorization(scheme, token, argument)
    text = token.reveal() if isinstance(token, Secret) else token
    text = check_bearer(argument, text, scheme)
    return Authorization(scheme, Secret(text), argument)


class Auth:
    """What a client has been given, and what it takes for an operation."""

    def __init__(
        self,
        given: Mapping[str, Credential | None],
        default: Alternatives | None = None,
        token: Token | Fetched | None = None,
        token_url: TokenUrl | None = None,
    ) -> None:
        self._given = {name: c for name, c in given.items() if c is not None}
        self._default = default
        self._token = bearer(token)
        self._token_url = token_url

    def bind(self, base_url: str) -> None:
        """Say where tokens are fetched; what the description says may be relative."""
        for credential in (*self._given.values(), self._token):
            if isinstance(credential, Fetched):
                credential.bind(self._token_url, base_url)

    def __str__(self) -> str:
        """The kinds of what was given; never a secret."""
        given = [*self._given.values(), self._token]
        kinds = (kind_of_credential(one) for one in given if one is not None)
        return ", ".join(dict.fromkeys(kinds))

    def choose(self, asked: Alternatives | None) -> list[Credential]:
        """The credentials for an operation that asks for these alternatives."""
        alternatives = self._default if asked is None else asked
        for names in alternatives or ():
            if names and all(name in self._given for name in names):
                return [self._given[name] for name in names]
        if self._token is None or alternatives == () or () in (alternatives or ()):
            return []
        return [self._token]


def base64_of(text: str) -> str:
    return b64encode(text.encode()).decode("ascii")


def kind_of_credential(credential: Credential) -> str:
    if isinstance(credential, ApiKey):
        return f"key {credential.name!r} in {credential.place}"
    if isinstance(credential, Fetched):
        return type(credential).__name__
    return credential.scheme.lower()


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
        elif isinstance(credential, Fetched):
            headers["Authorization"] = f"Bearer {await credential.fetch(waiting)}"
        else:
            value = f"{credential.scheme} {await _text_of(credential, waiting)}"
            headers["Authorization"] = plain("Authorization", value)
    return request.with_(url=url, headers=headers)


async def _text_of(credential: Authorization, waiting: Waiting) -> str:
    """What is sent now; what a function gives is checked each time."""
    token = credential.token
    if isinstance(token, Secret):
        return token.reveal()
    text: Any = token()
    if not isinstance(text, str):
        text = await waiting.settle(text)
    return check_bearer(f"{credential.argument}()", text, credential.scheme)


def names_of(credentials: Sequence[Credential], place: Place) -> set[str]:
    """What the credentials are called in a place, in lower case."""
    keys = {
        c.name.lower() for c in credentials if isinstance(c, ApiKey) if c.place == place
    }
    others = place == "header" and not all(isinstance(c, ApiKey) for c in credentials)
    return keys | {"authorization"} if others else keys
