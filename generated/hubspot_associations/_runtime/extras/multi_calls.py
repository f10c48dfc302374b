"""What clients do with many requests: walk through pages, and send batches.

How it is done is loaded when it is first needed.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import TYPE_CHECKING, Any, TypeVar, Unpack

from ..http.settings import CallOptions

if TYPE_CHECKING:
    from ..http.engine import Engine
    from .batches import BatchedCall
    from .outcomes import Report
    from .paging import PagedCall

T = TypeVar("T")
Item = TypeVar("Item")
In = TypeVar("In")
Out = TypeVar("Out")
Err = TypeVar("Err")


class Many:
    _engine: Engine

    def pages(
        self, call: PagedCall[T, Any], **options: Unpack[CallOptions]
    ) -> Iterator[T]:
        """This page and those after it, each asked for when it is needed."""
        from .paging import pages

        return pages(self._engine, call, options)

    def paginate(
        self,
        call: PagedCall[Any, Item],
        *,
        max_items: int | None = None,
        **options: Unpack[CallOptions],
    ) -> Iterator[Item]:
        """The items of all pages, each page asked for when it is needed."""
        from .paging import items

        return items(self._engine, call, max_items, options)

    def send_batch(
        self,
        call: BatchedCall[Any, In, Out, Err],
        *,
        size: int | None = None,
        concurrency: int = 4,
        **options: Unpack[CallOptions],
    ) -> Report[In, Out, Err]:
        """Send the call's inputs in chunks; the report has what became of each.

        `size` is the inputs of a chunk, `concurrency` how many are on their way at once.
        """
        from .batches import send_batch

        return send_batch(self._engine, call, size, concurrency, options)


class AsyncMany:
    """As `Many`, awaited."""

    _engine: Engine

    def pages(
        self, call: PagedCall[T, Any], **options: Unpack[CallOptions]
    ) -> AsyncIterator[T]:
        """This page and those after it, each asked for when it is needed."""
        from .paging import async_pages

        return async_pages(self._engine, call, options)

    def paginate(
        self,
        call: PagedCall[Any, Item],
        *,
        max_items: int | None = None,
        **options: Unpack[CallOptions],
    ) -> AsyncIterator[Item]:
        """The items of all pages, each page asked for when it is needed."""
        from .paging import async_items

        return async_items(self._engine, call, max_items, options)

    async def send_batch(
        self,
        call: BatchedCall[Any, In, Out, Err],
        *,
        size: int | None = None,
        concurrency: int = 4,
        **options: Unpack[CallOptions],
    ) -> Report[In, Out, Err]:
        """Send the call's inputs in chunks; the report has what became of each.

        `size` is the inputs of a chunk, `concurrency` how many are on their way at once.
        """
        from .batches import async_send_batch

        return await async_send_batch(self._engine, call, size, concurrency, options)
