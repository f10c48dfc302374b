"""Credentials, as the description's security schemes name them.

An argument that is None gives no credential. Of the alternatives of an operation, the
first is taken whose schemes are all there; where there is none, `token` goes as bearer.
What cannot be sent is refused here, by the name of its argument.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable, Iterator, Mapping
from dataclasses import dataclass, field
from os import environ
from typing import Any, TypeVar

from .arguments import check_text, plain
from .errors import InvalidArgument
from .sync_async import Waiting

_T = TypeVar("_T")

Alternatives = tuple[tuple[str, ...], ...]

TokenUrl = str | Mapping[str, str]
"""Where tokens come from; by grant, where the description tells them apart."""


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


def check_secret(argument: str, value: object, *, is_ascii: bool = False) -> str:
    """A key or a token: no blank belongs to it that stands around it."""
    return check_text(
        argument, value, is_ascii=is_ascii, is_bare=True, may_be_empty=False
    )


def check_bearer(argument: str, value: object, scheme: str = "Bearer") -> str:
    """What follows the scheme in the Authorization header (RFC 6750, section 2.1)."""
    text = check_secret(argument, value, is_ascii=True)
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

    @property
    def parts(self) -> tuple[str, ...]:
        """Secrets that requests have in another form, but that servers may repeat."""
        return ()

    @abstractmethod
    async def sign(self, url: str, headers: dict[str, str], waiting: Waiting, /) -> str:
        """Put it into the headers, or into the URL, which it returns."""

    def stands_in(self, place: str, name: str) -> bool:
        """Whether it is that header or query parameter, which nothing else may then be."""
        return place == "header" and name.lower() == "authorization"

    def bind(self, described: TokenUrl | None, base_url: str) -> None:
        """Say where it comes from, if it is fetched; what is described may be relative."""

    def expire(self, sent: str) -> bool:
        """Forget what a server refused; whether there can be another one."""
        return False


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
        headers["Authorization"] = f"{self.scheme} {await self._text(waiting)}"
        return url

    async def _text(self, waiting: Waiting) -> str:
        """What is sent now; what a function gives is checked each time."""
        if isinstance(self.token, Secret):
            return self.token.reveal()
        text: Any = self.token()
        if not isinstance(text, str):
            text = await waiting.settle(text)
        return check_bearer(f"{self.argument}()", text, self.scheme)


def given(value: _T | None, variable: str) -> _T | str | None:
    """The value, or else what the environment has."""
    if value is not None or variable not in environ:
        return value
    where = f"the environment variable {variable}"
    return check_text(where, environ[variable], may_be_empty=False)


def bearer(
    token: Token | Credential | None, scheme: str = "Bearer", *, argument: str = "token"
) -> Credential | None:
    """A bearer token, for http, oauth2 and openIdConnect schemes alike."""
    if token is None or isinstance(token, Credential):
        return token
    plain("Authorization", scheme)
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
        token: Token | Credential | None = None,
        token_url: TokenUrl | None = None,
    ) -> None:
        self._given = {name: c for name, c in given.items() if c is not None}
        self._default = default
        self._token = bearer(token)
        self._token_url = token_url

    def __iter__(self) -> Iterator[Credential]:
        """All that were given."""
        yield from self._given.values()
        yield from () if self._token is None else (self._token,)

    def bind(self, base_url: str) -> None:
        for credential in self:
            credential.bind(self._token_url, base_url)

    def __str__(self) -> str:
        """The kinds of what was given; never a secret."""
        return ", ".join(dict.fromkeys(credential.kind for credential in self))

    def choose(self, asked: Alternatives | None) -> list[Credential]:
        """The credentials for an operation that asks for these alternatives."""
        alternatives = self._default if asked is None else asked
        for names in alternatives or ():
            if names and all(name in self._given for name in names):
                return [self._given[name] for name in names]
        if self._token is None or alternatives == () or () in (alternatives or ()):
            return []
        return [self._token]
