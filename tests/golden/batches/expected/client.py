"""The clients: every call as a method, and the credentials that calls need."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from . import models
from ._runtime import (
    AsyncBatchingClient,
    AsyncOptions,
    BatchingClient,
    C,
    Options,
    Resources,
    SyncClient,
    Token,
)
from ._runtime.http.client import AsyncClient as _AsyncClient

if TYPE_CHECKING:
    from .calls.archive import Archive
    from .calls.bulk import Bulk
    from .calls.contacts import Contacts

BASE_URL = "https://api.example.com"


class _Calls(Resources[C]):
    models = models

    @cached_property
    def contacts(self) -> Contacts[C]:
        """The calls of contacts."""
        from .calls.contacts import Contacts

        return Contacts(self._client)

    @cached_property
    def bulk(self) -> Bulk[C]:
        """The calls of bulk."""
        from .calls.bulk import Bulk

        return Bulk(self._client)

    @cached_property
    def archive(self) -> Archive[C]:
        """The calls of archive."""
        from .calls.archive import Archive

        return Archive(self._client)


class Client(_Calls[SyncClient], BatchingClient, SyncClient):
    """Batches.

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


class AsyncClient(_Calls[_AsyncClient], AsyncBatchingClient, _AsyncClient):
    """The same as `Client`, awaited."""

    def __init__(
        self,
        *,
        token: Token | None = None,
        base_url: str = BASE_URL,
        **options: Unpack[AsyncOptions],
    ) -> None:
        super().__init__(base_url, token=token, server=BASE_URL, **options)
