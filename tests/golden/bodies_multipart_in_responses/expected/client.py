"""The clients: every call as a method, and the credentials that calls need."""

from __future__ import annotations

from typing import Unpack

from . import models
from ._runtime import AsyncOptions, C, Options, SyncClient, Token
from ._runtime.http.client import AsyncClient as _AsyncClient
from .calls.untagged import Untagged

BASE_URL = "https://api.example.com"


class _Calls(Untagged[C]):
    models = models


class Client(_Calls[SyncClient], SyncClient):
    """Documents that are sent as a form and read as JSON.

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
