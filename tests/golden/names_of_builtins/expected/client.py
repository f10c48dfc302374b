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
    from .calls.pets import Pets
    from .calls.sheets import Sheets


class _Calls(Resources[C]):
    models = models

    @cached_property
    def pets(self) -> Pets[C]:
        """The calls of pets."""
        from .calls.pets import Pets

        return Pets(self._client)

    @cached_property
    def sheets(self) -> Sheets[C]:
        """The calls of sheets."""
        from .calls.sheets import Sheets

        return Sheets(self._client)


class Client(_Calls[SyncClient], PagingClient, SyncClient):
    """Names of builtins.

    Args:
        token: A bearer token, or a function that gives one.
        base_url: Where the API is: its description does not say.
        options: See `Options`: timeout, retry, strict, headers, ...
    """

    def __init__(
        self,
        *,
        token: Token | None = None,
        base_url: str,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(base_url, token=token, **options)


class AsyncClient(_Calls[_AsyncClient], AsyncPagingClient, _AsyncClient):
    """The same as `Client`, awaited."""

    def __init__(
        self,
        *,
        token: Token | None = None,
        base_url: str,
        **options: Unpack[AsyncOptions],
    ) -> None:
        super().__init__(base_url, token=token, **options)
