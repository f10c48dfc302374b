"""The clients: every call as a method, and the credentials that calls need."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from . import models
from ._runtime import AsyncOptions, C, OAuth2, Options, Resources, SyncClient, Token
from ._runtime import api_key as _api_key
from ._runtime import basic as _basic
from ._runtime.http import auth as _auth
from ._runtime.http.client import AsyncClient as _AsyncClient

if TYPE_CHECKING:
    from .calls.doors import Doors

BASE_URL = "https://api.example.com"


def _credentials(
    token: Token | OAuth2 | None,
    login: tuple[str, str] | None,
    header: str | None,
    query: str | None,
    cookie: str | None,
    other: Token | None,
) -> _auth.Auth:
    return _auth.Auth(
        {
            "bearer": _auth.bearer(token),
            "login": _basic(login, argument="login"),
            "header": _api_key("header", "X-Key", header, argument="header"),
            "query": _api_key("query", "key", query, argument="query"),
            "cookie": _api_key("cookie", "session", cookie, argument="cookie"),
            "other": _auth.bearer(other, "Token", argument="other"),
            "oauth": _auth.bearer(token),
            "openid": _auth.bearer(token),
        },
        default=(("bearer",),),
        token=token,
        token_url="../token",
    )


class _Calls(Resources[C]):
    models = models

    @cached_property
    def doors(self) -> Doors[C]:
        """The calls of doors."""
        from .calls.doors import Doors

        return Doors(self._client)


class Client(_Calls[SyncClient], SyncClient):
    """Doors.

    Args:
        token: A bearer token, a function that gives one, or `OAuth2` to fetch them.
        login: Who you are at the door.
        header: Sent as the header ``X-Key``.
        query: Sent as the query parameter ``key``.
        cookie: Sent as the cookie ``session``.
        other: A bearer token, or a function that gives one.
        base_url: ``https://api.example.com``, unless you say otherwise.
        options: See `Options`: timeout, retry, strict, headers, ...
    """

    def __init__(
        self,
        *,
        token: Token | OAuth2 | None = None,
        login: tuple[str, str] | None = None,
        header: str | None = None,
        query: str | None = None,
        cookie: str | None = None,
        other: Token | None = None,
        base_url: str = BASE_URL,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(
            base_url,
            auth=_credentials(token, login, header, query, cookie, other),
            server=BASE_URL,
            **options,
        )


class AsyncClient(_Calls[_AsyncClient], _AsyncClient):
    """The same as `Client`, awaited."""

    def __init__(
        self,
        *,
        token: Token | OAuth2 | None = None,
        login: tuple[str, str] | None = None,
        header: str | None = None,
        query: str | None = None,
        cookie: str | None = None,
        other: Token | None = None,
        base_url: str = BASE_URL,
        **options: Unpack[AsyncOptions],
    ) -> None:
        super().__init__(
            base_url,
            auth=_credentials(token, login, header, query, cookie, other),
            server=BASE_URL,
            **options,
        )
