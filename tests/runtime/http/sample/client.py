"""The clients of the sample."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from . import models as _models
from ._runtime import (
    AsyncBatchingClient,
    AsyncOptions,
    AsyncPagingClient,
    AsyncStreamingClient,
    BatchingClient,
    C,
    OAuth2,
    Options,
    PagingClient,
    Resources,
    StreamingClient,
    SyncClient as _SyncClient,
    Token,
    api_key as _api_key,
    basic as _basic,
)
from ._runtime.http import auth
from ._runtime.http.client import AsyncClient as _AsyncClient

if TYPE_CHECKING:
    from .calls.pets import Pets


def _auth(token: Token | OAuth2 | None, key: str | None, login: tuple[str, str] | None) -> auth.Auth:
    return auth.Auth(
        {
            "oauth2": auth.bearer(token),
            "key": _api_key("header", "X-Key", key, argument="key"),
            "login": _basic(login, argument="login"),
        },
        default=(("oauth2",), ("key", "login")),
        token=token,
        token_url="https://pets.example/token",
    )


class _Resources(Resources[C]):
    models = _models

    @property
    def pets(self) -> Pets[C]:
        """Pets and their owners."""
        from .calls.pets import Pets

        return Pets(self._client)


class Client(_Resources[_SyncClient], BatchingClient, PagingClient, StreamingClient, _SyncClient):
    """The sample's client."""

    def __init__(
        self,
        *,
        token: Token | OAuth2 | None = None,
        key: str | None = None,
        login: tuple[str, str] | None = None,
        base_url: str = "https://pets.example/v1",
        **options: Unpack[Options],
    ) -> None:
        super().__init__(
            base_url,
            auth=_auth(token, key, login),
            server="https://pets.example/v1",
            **options,
        )


class AsyncClient(
    _Resources[_AsyncClient], AsyncBatchingClient, AsyncPagingClient, AsyncStreamingClient, _AsyncClient
):
    """As `Client`, awaited."""

    def __init__(
        self,
        *,
        token: Token | OAuth2 | None = None,
        key: str | None = None,
        login: tuple[str, str] | None = None,
        base_url: str = "https://pets.example/v1",
        **options: Unpack[AsyncOptions],
    ) -> None:
        super().__init__(
            base_url,
            auth=_auth(token, key, login),
            server="https://pets.example/v1",
            **options,
        )
