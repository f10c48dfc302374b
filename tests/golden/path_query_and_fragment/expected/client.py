"""The clients: every call as a method, and the credentials that calls need."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from . import models
from ._runtime import AsyncOptions, C, Options, Resources, SyncClient, Token
from ._runtime.http.client import AsyncClient as _AsyncClient

if TYPE_CHECKING:
    from .calls.files import Files
    from .calls.search import Search

BASE_URL = "https://api.example.com/2.0"


class _Calls(Resources[C]):
    models = models

    @cached_property
    def search(self) -> Search[C]:
        """The calls of search."""
        from .calls.search import Search

        return Search(self._client)

    @cached_property
    def files(self) -> Files[C]:
        """The calls of files."""
        from .calls.files import Files

        return Files(self._client)


class Client(_Calls[SyncClient], SyncClient):
    """Query and fragment.

    Args:
        token: A bearer token, or a function that gives one.
        base_url: ``https://api.example.com/2.0``, unless you say otherwise.
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
