"""The clients: every call as a method, and the credentials that calls need."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from . import models
from ._runtime import AsyncOptions, C, Options, Resources, SyncClient, Token
from ._runtime import api_key as _api_key
from ._runtime import basic as _basic
from ._runtime.http import auth as _auth
from ._runtime.http.client import AsyncClient as _AsyncClient

if TYPE_CHECKING:
    from .calls.things import Things

BASE_URL = "https://api.example.com"


def _credentials(
    token: Token | None,
    login: tuple[str, str] | None,
    key: str | None,
) -> _auth.Auth:
    return _auth.Auth(
        {
            "bearer": _auth.bearer(_auth.given(token, "ACME_TOKEN")),
            "login": _basic(_auth.given(login, "ACME_LOGIN"), argument="login"),
            "key": _api_key(
                "header",
                "X-Key",
                _auth.given(key, "ACME_KEY"),
                argument="key",
            ),
        },
        default=(("bearer",), ("key",), ("login",)),
        token=_auth.given(token, "ACME_TOKEN"),
    )


class _Calls(Resources[C]):
    models = models

    @cached_property
    def things(self) -> Things[C]:
        """The calls of things."""
        from .calls.things import Things

        return Things(self._client)


class Client(_Calls[SyncClient], SyncClient):
    """Environment.

    Args:
        token: A bearer token, or a function that gives one. Else the environment
            variable ``ACME_TOKEN``.
        login: User name and password. Else the environment variable ``ACME_LOGIN``.
        key: The key of your account. Else the environment variable ``ACME_KEY``.
        base_url: ``https://api.example.com``, unless you say otherwise.
        options: See `Options`: timeout, retry, strict, headers, ...
    """

    def __init__(
        self,
        *,
        token: Token | None = None,
        login: tuple[str, str] | None = None,
        key: str | None = None,
        base_url: str = BASE_URL,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(
            base_url,
            auth=_credentials(token, login, key),
            server=BASE_URL,
            **options,
        )


class AsyncClient(_Calls[_AsyncClient], _AsyncClient):
    """The same as `Client`, awaited."""

    def __init__(
        self,
        *,
        token: Token | None = None,
        login: tuple[str, str] | None = None,
        key: str | None = None,
        base_url: str = BASE_URL,
        **options: Unpack[AsyncOptions],
    ) -> None:
        super().__init__(
            base_url,
            auth=_credentials(token, login, key),
            server=BASE_URL,
            **options,
        )
