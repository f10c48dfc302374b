"""The clients: every call as a method, and the credentials that calls need."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Literal, Unpack

from . import models
from ._runtime import (
    AsyncOptions,
    C,
    OAuth2,
    Options,
    Resources,
    SyncClient,
    Token,
    filled_url,
)
from ._runtime import api_key as _api_key
from ._runtime import basic as _basic
from ._runtime.http import auth as _auth
from ._runtime.http.client import AsyncClient as _AsyncClient

if TYPE_CHECKING:
    from .calls.things import Things

BASE_URL = "https://eu.example.com/v1"


def server_url(*, region: Literal["eu", "us"] = "eu", version: str = "v1") -> str:
    """A `base_url`: ``https://{region}.example.com/{version}``."""
    return filled_url(
        "https://{region}.example.com/{version}",
        {"region": region, "version": version},
    )


def _credentials(
    token: Token | OAuth2 | None,
    key: str | None,
    tenant: str | None,
    basic: tuple[str, str] | None,
) -> _auth.Auth:
    return _auth.Auth(
        {
            "key": _api_key("query", "api_key", key, argument="key"),
            "tenant": _api_key("header", "X-Tenant", tenant, argument="tenant"),
            "basic": _basic(basic, argument="basic"),
            "oauth": _auth.bearer(token),
        },
        default=(("key",), ("oauth", "tenant")),
        token=token,
        token_url={
            "refresh_token": "https://example.com/refresh",
            "client_credentials": "https://example.com/token",
        },
    )


class _Calls(Resources[C]):
    models = models

    @cached_property
    def things(self) -> Things[C]:
        """The calls of things."""
        from .calls.things import Things

        return Things(self._client)


class Client(_Calls[SyncClient], SyncClient):
    """Auth.

    Args:
        token: A bearer token, a function that gives one, or
            ``OAuth2(client_id=..., client_secret=...)`` to fetch them.
        key: Sent as the query parameter ``api_key``.
        tenant: Which tenant to act for.
        basic: User name and password.
        base_url: ``https://eu.example.com/v1``, unless you say otherwise.
        options: See `Options`: timeout, retry, strict, headers, ...
    """

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
            auth=_credentials(token, key, tenant, basic),
            server=BASE_URL,
            **options,
        )


class AsyncClient(_Calls[_AsyncClient], _AsyncClient):
    """The same as `Client`, awaited."""

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
            auth=_credentials(token, key, tenant, basic),
            server=BASE_URL,
            **options,
        )
