"""The clients: every call as a method, and the credentials that calls need."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from .._shared._runtime import AsyncOptions, C, Options, Resources, SyncClient, Token
from .._shared._runtime.http.client import AsyncClient as _AsyncClient
from . import models

if TYPE_CHECKING:
    from .calls.orders import Orders

BASE_URL = "https://shop.example"


class _Calls(Resources[C]):
    models = models

    @cached_property
    def orders(self) -> Orders[C]:
        """The calls of Orders."""
        from .calls.orders import Orders

        return Orders(self._client)


class Client(_Calls[SyncClient], SyncClient):
    """Orders.

    Args:
        token: A bearer token, or a function that gives one.
        base_url: ``https://shop.example``, unless you say otherwise.
        options: See `Options`: timeout, retry, strict, headers, ...
    """

    def __init__(
        self,
        *,
        token: Token | None = None,
        base_url: str = BASE_URL,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(base_url, token=token, server=BASE_URL, **options)


class AsyncClient(_Calls[_AsyncClient], _AsyncClient):
    """The same as `Client`, awaited."""

    def __init__(
        self,
        *,
        token: Token | None = None,
        base_url: str = BASE_URL,
        **options: Unpack[AsyncOptions],
    ) -> None:
        super().__init__(base_url, token=token, server=BASE_URL, **options)
