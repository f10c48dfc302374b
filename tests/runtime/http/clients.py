"""Clients of the runtime with every verb that a generated one may have."""

from __future__ import annotations

from sample._runtime import (
    AsyncBatchingClient,
    AsyncClient as PlainAsyncClient,
    AsyncPagingClient,
    AsyncStreamingClient,
    BatchingClient,
    PagingClient,
    StreamingClient,
    SyncClient as PlainSyncClient,
)


class SyncClient(BatchingClient, PagingClient, StreamingClient, PlainSyncClient):
    pass


class AsyncClient(AsyncBatchingClient, AsyncPagingClient, AsyncStreamingClient, PlainAsyncClient):
    pass
