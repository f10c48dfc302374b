"""The clients: every call as a method, and the credentials that calls need."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from . import models
from ._runtime import AsyncOptions, C, Options, Resources, SyncClient, Token
from ._runtime import basic as _basic
from ._runtime.http import auth as _auth
from ._runtime.http.client import AsyncClient as _AsyncClient

if TYPE_CHECKING:
    from .calls.pets import Pets

BASE_URL = "https://api.example.com/v1"


def _credentials(token: Token | None, basic: tuple[str, str] | None) -> _auth.Auth:
    return _auth.Auth({"basic": _basic(basic, argument="basic")}, token=token)


class _Calls(Resources[C]):
    models = models

    @cached_property
    def pets(self) -> Pets[C]:
        """The calls of pets."""
        from .calls.pets import Pets

        return Pets(self._client)


class Client(_Calls[SyncClient], SyncClient):
    """Swagger 2.0.

    Args:
        token: A bearer token, or a function that gives one.
        basic: User name and password.
        base_url: ``https://api.example.com/v1``, unless you say otherwise.
        options: See `Options`: timeout, retry, strict, headers, ...
    """

    def __init__(
        self,
        *,
        token: Token | None = None,
        basic: tuple[str, str] | None = None,
        base_url: str = BASE_URL,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(
            base_url,
            auth=_credentials(token, basic),
            server=BASE_URL,
            **options,
        )


class AsyncClient(_Calls[_AsyncClient], _AsyncClient):
    """The same as `Client`, awaited."""

    def __init__(
        self,
        *,
        token: Token | None = None,
        basic: tuple[str, str] | None = None,
        base_url: str = BASE_URL,
        **options: Unpack[AsyncOptions],
    ) -> None:
        super().__init__(
            base_url,
            auth=_credentials(token, basic),
            server=BASE_URL,
            **options,
        )
