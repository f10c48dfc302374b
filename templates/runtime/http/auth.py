"""Credentials, as the description's security schemes name them.

An argument that is None gives no credential. Of the alternatives of an operation, the
first is taken whose schemes are all there; where there is none, `token` goes as bearer.
What cannot be sent is refused here, by the name of its argument.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from os import environ
from typing import Any, TypeVar

from .errors import InvalidArgument
from .headers import has_controls, plain
from .http_types import Request
from .sync_async import Waiting

_T = TypeVar("_T")

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


class Credential(ABC):
    """What a request is signed with."""

    __slots__ = ()

    @property
    @abstractmethod
    def kind(self) -> str:
        """What it is; never a secret."""

    @abstractmethod
    async def sign(self, url: str, headers: dict[str, str], waiting: Waiting, /) -> str:
        """Put it into the headers, or into the URL, which it returns."""

    def stands_in(self, place: str, name: str) -> bool:
        """Whether it is that header or query parameter, which nothing else may then be."""
        return place == "header" and name.lower() == "authorization"


@dataclass(frozen=True, slots=True)
class Authorization(Credential):
    """What stands in the Authorization header."""

    scheme: str
    token: Secret | Callable[[], str | Awaitable[str]] = field(repr=False)
    argument: str

    @property
    def kind(self) -> str:
        return self.scheme.lower()

    async def sign(self, url: str, headers: dict[str, str], waiting: Waiting, /) -> str:
        value = f"{self.scheme} {await self._text(waiting)}"
        headers["Authorization"] = plain("Authorization", value)
        return url

    async def _text(self, waiting: Waiting) -> str:
        """What is sent now; what a function gives is checked each time."""
        if isinstance(self.token, Secret):
            return self.token.reveal()
        text: Any = self.token()
        if not isinstance(text, str):
            text = await waiting.settle(text)
        return check_bearer(f"{self.argument}()", text, self.scheme)


TokenUrl = str | Mapping[str, str]
"""Where tokens come from; by grant, where the description tells them apart."""


class Fetched(Credential):
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

    @property
    def kind(self) -> str:
        return type(self).__name__

    async def sign(self, url: str, headers: dict[str, str], waiting: Waiting, /) -> str:
        headers["Authorization"] = f"Bearer {await self.fetch(waiting)}"
        return url


def given(value: _T | None, variable: str) -> _T | str | None:
    """The value, or else what the environment has."""
    if value is not None or variable not in environ:
        return value
    return check_password(f"the environment variable {variable}", environ[variable])


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
        kinds = (one.kind for one in given if one is not None)
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


async def sign(
    request: Request, credentials: list[Credential], waiting: Waiting
) -> Request:
    """The request with its credentials; the request that was given stays without."""
    headers, url = dict(request.headers), request.url
    for credential in credentials:
        url = await credential.sign(url, headers, waiting)
    return request.with_(url=url, headers=headers)
