"""The clients: every call as a method, and the credentials that calls need."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from . import models
from ._runtime import (
    AsyncOptions,
    AsyncStreamingClient,
    C,
    Options,
    Resources,
    StreamingClient,
    SyncClient,
    Token,
)
from ._runtime.http.client import AsyncClient as _AsyncClient

if TYPE_CHECKING:
    from .calls.any import AnyCalls
    from .calls.jobs import Jobs
    from .calls.text import Text


class _Calls(Resources[C]):
    models = models

    @cached_property
    def any(self) -> AnyCalls[C]:
        """The calls of any."""
        from .calls.any import AnyCalls

        return AnyCalls(self._client)

    @cached_property
    def jobs(self) -> Jobs[C]:
        """The calls of jobs."""
        from .calls.jobs import Jobs

        return Jobs(self._client)

    @cached_property
    def text(self) -> Text[C]:
        """The calls of text."""
        from .calls.text import Text

        return Text(self._client)


class Client(_Calls[SyncClient], StreamingClient, SyncClient):
    """Undescribed responses.

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


class AsyncClient(_Calls[_AsyncClient], AsyncStreamingClient, _AsyncClient):
    """The same as `Client`, awaited."""

    def __init__(
        self,
        *,
        token: Token | None = None,
        base_url: str,
        **options: Unpack[AsyncOptions],
    ) -> None:
        super().__init__(base_url, token=token, **options)
