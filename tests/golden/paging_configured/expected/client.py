"""The clients: every call as a method, and the credentials that calls need."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from . import models
from ._runtime import (
    AsyncOptions,
    AsyncPagingClient,
    C,
    Options,
    PagingClient,
    Resources,
    SyncClient,
    Token,
)
from ._runtime.http.client import AsyncClient as _AsyncClient

if TYPE_CHECKING:
    from .calls.notes import Notes
    from .calls.orders import Orders
    from .calls.payments import Payments
    from .calls.reports import Reports

BASE_URL = "https://api.example.com"


class _Calls(Resources[C]):
    models = models

    @cached_property
    def orders(self) -> Orders[C]:
        """The calls of orders."""
        from .calls.orders import Orders

        return Orders(self._client)

    @cached_property
    def reports(self) -> Reports[C]:
        """The calls of reports."""
        from .calls.reports import Reports

        return Reports(self._client)

    @cached_property
    def notes(self) -> Notes[C]:
        """The calls of notes."""
        from .calls.notes import Notes

        return Notes(self._client)

    @cached_property
    def payments(self) -> Payments[C]:
        """The calls of payments."""
        from .calls.payments import Payments

        return Payments(self._client)


class Client(_Calls[SyncClient], PagingClient, SyncClient):
    """Shop.

    Args:
        token: A bearer token, or a function that gives one.
        base_url: ``https://api.example.com``, unless you say otherwise.
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


class AsyncClient(_Calls[_AsyncClient], AsyncPagingClient, _AsyncClient):
    """The same as `Client`, awaited."""

    def __init__(
        self,
        *,
        token: Token | None = None,
        base_url: str = BASE_URL,
        **options: Unpack[AsyncOptions],
    ) -> None:
        super().__init__(base_url, token=token, server=BASE_URL, **options)
