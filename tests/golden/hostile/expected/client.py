"""The clients: every call as a method, and the credentials that calls need."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from . import models
from ._runtime import AsyncOptions, C, Options, Resources, SyncClient, Token
from ._runtime.http.client import AsyncClient as _AsyncClient

if TYPE_CHECKING:
    from .calls.x_import_os import XImportOs

BASE_URL = "https://example.com/'\""


class _Calls(Resources[C]):
    models = models

    @cached_property
    def x_import_os(self) -> XImportOs[C]:
        """\"\"\" + __import__('os') + \"\"\"."""
        from .calls.x_import_os import XImportOs

        return XImportOs(self._client)


class Client(_Calls[SyncClient], SyncClient):
    """\"\"\"; import os; '''.

    Ends in a backslash \\

    Args:
        token: A bearer token, or a function that gives one.
        base_url: ``https://example.com/'"``, unless you say otherwise.
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
