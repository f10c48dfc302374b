"""Responses that come in pages: what their operations, calls and methods have beside those of others."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, Generic, ParamSpec, TypeVar, Unpack, cast

from ..http.methods import AsyncMethod, Method
from ..http.operation import Call, Kind, Operation

if TYPE_CHECKING:
    from ..http.engine import Engine
    from ..http.functions import Function
    from ..http.settings import CallOptions

P = ParamSpec("P")
T = TypeVar("T")
Item = TypeVar("Item")
T_co = TypeVar("T_co", covariant=True)
Item_co = TypeVar("Item_co", covariant=True)


NOTE: Final = (
    "Paged: ``.items(...)`` gives the items of all pages, ``.pages(...)`` the pages."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Paging:
    """How the call for the next page follows from a page. One of the strategies is set.

    `items`, `cursor`, `link`, `more` and `total` are paths of attributes in the decoded
    response (``paging.next.after``); `items` is empty where the response itself is the list.
    Parameters are wire names of the query, or paths of attributes of the body.
    """

    items: str = ""
    cursor: str | None = None
    last: str | None = None
    """Cursor: this attribute of the last item is one."""
    into: str | None = None
    """Cursor: it goes into this parameter."""
    offset: str | None = None
    """Offset: this parameter grows by the number of items."""
    page: str | None = None
    """Page number: this parameter grows by one, from `first`."""
    first: int = 1
    link: str | None = None
    """Next link: its URL stands in the response."""
    header: bool = False
    """Next link: its URL stands in the Link header (RFC 8288)."""
    more: str | None = None
    """A flag that is false on the last page."""
    total: str | None = None
    """Offset: how many items there are in all. Page number: how many pages."""
    in_body: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class PagedOperation(Operation[T_co], Generic[T_co, Item_co]):
    """An operation whose response is a page of items."""

    paging: Paging = field(kw_only=True)

    if TYPE_CHECKING:

        def __call__(self, **arguments: Any) -> PagedCall[T_co, Item_co]: ...


@dataclass(frozen=True, slots=True, repr=False)
class PagedCall(Call[T_co], Generic[T_co, Item_co]):
    """A call that `pages` and `paginate` can go on from."""

    if TYPE_CHECKING:

        def _function(self, function: Callable[P, Any]) -> Function[
            P,
            PagedCall[T_co, Item_co],
            PagedMethod[P, T_co, Item_co],
            AsyncPagedMethod[P, T_co, Item_co],
        ]: ...


class PagedMethod(Method[P, T_co], Generic[P, T_co, Item_co]):
    """Sends a call whose response is a page; `items` and `pages` go on to those after it."""

    word = "paged"
    note = NOTE

    def items(self, *args: P.args, **kwargs: P.kwargs) -> Iterator[Item_co]:
        """The items of all pages, each page asked for when it is needed."""
        from .pages import items

        return items(self._engine, self.call(*args, **kwargs), None, self._options)

    def pages(self, *args: P.args, **kwargs: P.kwargs) -> Iterator[T_co]:
        """This page and those after it, each asked for when it is needed."""
        from .pages import pages

        return pages(self._engine, self.call(*args, **kwargs), self._options)

    def call(self, *args: P.args, **kwargs: P.kwargs) -> PagedCall[T_co, Item_co]:
        """The call as a value; nothing is sent."""
        return cast("PagedCall[T_co, Item_co]", self._call(args, kwargs))


class AsyncPagedMethod(AsyncMethod[P, T_co], Generic[P, T_co, Item_co]):
    """As `PagedMethod`, awaited."""

    word = "paged"
    note = NOTE

    def items(self, *args: P.args, **kwargs: P.kwargs) -> AsyncIterator[Item_co]:
        """The items of all pages, each page asked for when it is needed."""
        from .pages import async_items

        call = self.call(*args, **kwargs)
        return async_items(self._engine, call, None, self._options)

    def pages(self, *args: P.args, **kwargs: P.kwargs) -> AsyncIterator[T_co]:
        """This page and those after it, each asked for when it is needed."""
        from .pages import async_pages

        return async_pages(self._engine, self.call(*args, **kwargs), self._options)

    def call(self, *args: P.args, **kwargs: P.kwargs) -> PagedCall[T_co, Item_co]:
        """The call as a value; nothing is sent."""
        return cast("PagedCall[T_co, Item_co]", self._call(args, kwargs))


PagedOperation.call_class = PagedCall
PagedCall.kind = Kind(PagedOperation, PagedMethod, AsyncPagedMethod)


class PagingClient:
    """What a client has for calls whose responses are pages."""

    _engine: Engine

    def pages(
        self, call: PagedCall[T, Any], **options: Unpack[CallOptions]
    ) -> Iterator[T]:
        """This page and those after it, each asked for when it is needed."""
        from .pages import pages

        return pages(self._engine, call, options)

    def paginate(
        self,
        call: PagedCall[Any, Item],
        *,
        max_items: int | None = None,
        **options: Unpack[CallOptions],
    ) -> Iterator[Item]:
        """The items of all pages, each page asked for when it is needed."""
        from .pages import items

        return items(self._engine, call, max_items, options)


class AsyncPagingClient:
    """As `PagingClient`, awaited."""

    _engine: Engine

    def pages(
        self, call: PagedCall[T, Any], **options: Unpack[CallOptions]
    ) -> AsyncIterator[T]:
        """This page and those after it, each asked for when it is needed."""
        from .pages import async_pages

        return async_pages(self._engine, call, options)

    def paginate(
        self,
        call: PagedCall[Any, Item],
        *,
        max_items: int | None = None,
        **options: Unpack[CallOptions],
    ) -> AsyncIterator[Item]:
        """The items of all pages, each page asked for when it is needed."""
        from .pages import async_items

        return async_items(self._engine, call, max_items, options)
