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
    from .calls.fern import Fern
    from .calls.pages_ import Pages
    from .calls.speakeasy import Speakeasy

BASE_URL = "https://api.example.com"


class _Calls(Resources[C]):
    models = models

    @cached_property
    def pages_(self) -> Pages[C]:
        """The calls of pages."""
        from .calls.pages_ import Pages

        return Pages(self._client)

    @cached_property
    def speakeasy(self) -> Speakeasy[C]:
        """The calls of speakeasy."""
        from .calls.speakeasy import Speakeasy

        return Speakeasy(self._client)

    @cached_property
    def fern(self) -> Fern[C]:
        """The calls of fern."""
        from .calls.fern import Fern

        return Fern(self._client)


class Client(_Calls[SyncClient], PagingClient, SyncClient):
    """Pages.

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
