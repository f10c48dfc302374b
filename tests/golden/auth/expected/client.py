"""The clients: every call as a method, and the credentials that calls need."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from . import models
from ._runtime import (
    AsyncClient as _AsyncClient,
    AsyncOptions,
    C,
    OAuth2,
    Options,
    Resources,
    SyncClient,
    Token,
    api_key,
    basic,
    bearer,
)

if TYPE_CHECKING:
    from .calls.things import Things

BASE_URL = "https://eu.example.com/v1"


class _Calls(Resources[C]):
    models = models

    @cached_property
    def things(self) -> Things[C]:
        """The calls of things."""
        from .calls.things import Things

        return Things(self._client)


class Client(_Calls[SyncClient], SyncClient):
    """Auth."""

    def __init__(
        self,
        *,
        token: Token | OAuth2 | None = None,
        key: str | None = None,
        tenant: str | None = None,
        basic: tuple[str, str] | None = None,
        base_url: str = BASE_URL,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(
            base_url,
            auth={
                "key": api_key("query", "api_key", key),
                "tenant": api_key("header", "X-Tenant", tenant),
                "basic": basic(basic),
                "oauth": bearer(token, token_url="https://example.com/token"),
            },
            default=(("key",), ("oauth", "tenant")),
            token=token,
            server=BASE_URL,
            **options,
        )


class AsyncClient(_Calls[_AsyncClient], _AsyncClient):
    """Auth, awaited. See `Client`."""

    def __init__(
        self,
        *,
        token: Token | OAuth2 | None = None,
        key: str | None = None,
        tenant: str | None = None,
        basic: tuple[str, str] | None = None,
        base_url: str = BASE_URL,
        **options: Unpack[AsyncOptions],
    ) -> None:
        super().__init__(
            base_url,
            auth={
                "key": api_key("query", "api_key", key),
                "tenant": api_key("header", "X-Tenant", tenant),
                "basic": basic(basic),
                "oauth": bearer(token, token_url="https://example.com/token"),
            },
            default=(("key",), ("oauth", "tenant")),
            token=token,
            server=BASE_URL,
            **options,
        )
