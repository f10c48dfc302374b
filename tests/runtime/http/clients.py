"""Clients of the runtime with every verb that a generated one may have."""

from __future__ import annotations

from sample._runtime import (
    AsyncBatchingClient,
    AsyncPagingClient,
    AsyncStreamingClient,
    BatchingClient,
    PagingClient,
    StreamingClient,
    SyncClient as PlainSyncClient,
)
from sample._runtime.http.client import AsyncClient as PlainAsyncClient


class SyncClient(BatchingClient, PagingClient, StreamingClient, PlainSyncClient):
    pass


class AsyncClient(AsyncBatchingClient, AsyncPagingClient, AsyncStreamingClient, PlainAsyncClient):
    pass
