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
    from .calls.code import Code
    from .calls.contacts import Contacts
    from .calls.directory import Directory
    from .calls.looks import Looks
    from .calls.money import Money

BASE_URL = "https://api.example.com"


class _Calls(Resources[C]):
    models = models

    @cached_property
    def contacts(self) -> Contacts[C]:
        """The calls of contacts."""
        from .calls.contacts import Contacts

        return Contacts(self._client)

    @cached_property
    def money(self) -> Money[C]:
        """The calls of money."""
        from .calls.money import Money

        return Money(self._client)

    @cached_property
    def code(self) -> Code[C]:
        """The calls of code."""
        from .calls.code import Code

        return Code(self._client)

    @cached_property
    def directory(self) -> Directory[C]:
        """The calls of directory."""
        from .calls.directory import Directory

        return Directory(self._client)

    @cached_property
    def looks(self) -> Looks[C]:
        """The calls of looks."""
        from .calls.looks import Looks

        return Looks(self._client)


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
