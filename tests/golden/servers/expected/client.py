"""The clients: every call as a method, and the credentials that calls need."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Literal, Unpack

from . import models
from ._runtime import AsyncOptions, C, Options, Resources, SyncClient, Token, filled_url
from ._runtime.http.client import AsyncClient as _AsyncClient

if TYPE_CHECKING:
    from .calls.servers import Servers

BASE_URL = "https://eu.example.com:443/v2"
SERVERS = ("https://eu.example.com:443/v2", "https://sandbox.example.com")


def server_url(
    *,
    region: Literal["eu", "us"] = "eu",
    port: str = "443",
    version_number: str = "2",
) -> str:
    """A `base_url`: ``https://{region}.example.com:{port}/v{version-number}``.

    The one for everybody.

    Args:
        region: Where the data is.
    """
    return filled_url(
        "https://{region}.example.com:{port}/v{version-number}",
        {"region": region, "port": port, "version-number": version_number},
    )


class _Calls(Resources[C]):
    models = models

    @cached_property
    def servers(self) -> Servers[C]:
        """The calls of servers."""
        from .calls.servers import Servers

        return Servers(self._client)


class Client(_Calls[SyncClient], SyncClient):
    """Servers.

    Args:
        token: A bearer token, or a function that gives one.
        base_url: ``https://eu.example.com:443/v2``, unless you say otherwise.
        options: See `Options`: timeout, retry, strict, headers, ...

    Servers:
        https://{region}.example.com:{port}/v{version-number}: The one for everybody.
        https://sandbox.example.com: For trying out.
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
