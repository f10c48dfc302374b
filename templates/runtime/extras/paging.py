"""Responses that come in pages: what their operations, calls and methods have beside those of others."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, Generic, ParamSpec, TypeVar, Unpack, cast

from ..http.functions import AsyncMethod, Call, Method
from ..http.operation import Kind, Operation
from .pages import Paging

if TYPE_CHECKING:
    from ..http.engine import Engine
    from ..http.functions import Function
    from ..http.operation import Arguments
    from ..http.settings import CallOptions

_P = ParamSpec("_P")
_T = TypeVar("_T")
_Item = TypeVar("_Item")
_T_co = TypeVar("_T_co", covariant=True)
_Item_co = TypeVar("_Item_co", covariant=True)


_NOTE: Final = (
    "Paged: ``.items(...)`` gives the items of all pages, ``.pages(...)`` the pages."
)


@dataclass(frozen=True, slots=True, eq=False)
class PagedOperation(Operation[_T_co], Generic[_T_co, _Item_co]):
    """An operation whose response is a page of items."""

    paging: Paging = field(kw_only=True)

    if TYPE_CHECKING:

        def __call__(
            self, **arguments: Unpack[Arguments]
        ) -> PagedCall[_T_co, _Item_co]: ...


@dataclass(frozen=True, slots=True, repr=False)
class PagedCall(Call[_T_co], Generic[_T_co, _Item_co]):
    """A call that `pages` and `paginate` can go on from."""

    if TYPE_CHECKING:

        def _function(self, function: Callable[_P, Any]) -> Function[
            _P,
            PagedCall[_T_co, _Item_co],
            PagedMethod[_P, _T_co, _Item_co],
            AsyncPagedMethod[_P, _T_co, _Item_co],
        ]: ...


class PagedMethod(Method[_P, _T_co], Generic[_P, _T_co, _Item_co]):
    """Sends a call whose response is a page; `items` and `pages` go on to those after it."""

    _note = _NOTE

    def items(self, *args: _P.args, **kwargs: _P.kwargs) -> Iterator[_Item_co]:
        """The items of all pages, each page asked for when it is needed."""
        from .pages import items

        return items(self._engine, self.call(*args, **kwargs), None, self._options)

    def pages(self, *args: _P.args, **kwargs: _P.kwargs) -> Iterator[_T_co]:
        """This page and those after it, each asked for when it is needed."""
        from .pages import pages

        return pages(self._engine, self.call(*args, **kwargs), self._options)

    def call(self, *args: _P.args, **kwargs: _P.kwargs) -> PagedCall[_T_co, _Item_co]:
        """The call as a value; nothing is sent."""
        return cast("PagedCall[_T_co, _Item_co]", self._function.make(args, kwargs))


class AsyncPagedMethod(AsyncMethod[_P, _T_co], Generic[_P, _T_co, _Item_co]):
    """As `PagedMethod`, awaited."""

    _note = _NOTE

    def items(self, *args: _P.args, **kwargs: _P.kwargs) -> AsyncIterator[_Item_co]:
        """The items of all pages, each page asked for when it is needed."""
        from .pages import async_items

        call = self.call(*args, **kwargs)
        return async_items(self._engine, call, None, self._options)

    def pages(self, *args: _P.args, **kwargs: _P.kwargs) -> AsyncIterator[_T_co]:
        """This page and those after it, each asked for when it is needed."""
        from .pages import async_pages

        return async_pages(self._engine, self.call(*args, **kwargs), self._options)

    def call(self, *args: _P.args, **kwargs: _P.kwargs) -> PagedCall[_T_co, _Item_co]:
        """The call as a value; nothing is sent."""
        return cast("PagedCall[_T_co, _Item_co]", self._function.make(args, kwargs))


PagedOperation.call_class = PagedCall
PagedCall.kind = Kind(PagedOperation, PagedMethod, AsyncPagedMethod)


class PagingClient:
    """What a client has for calls whose responses are pages."""

    _engine: Engine

    def pages(
        self, call: PagedCall[_T, Any], **options: Unpack[CallOptions]
    ) -> Iterator[_T]:
        """This page and those after it, each asked for when it is needed."""
        from .pages import pages

        return pages(self._engine, call, options)

    def paginate(
        self,
        call: PagedCall[Any, _Item],
        *,
        max_items: int | None = None,
        **options: Unpack[CallOptions],
    ) -> Iterator[_Item]:
        """The items of all pages, each page asked for when it is needed."""
        from .pages import items

        return items(self._engine, call, max_items, options)


class AsyncPagingClient:
    """As `PagingClient`, awaited."""

    _engine: Engine

    def pages(
        self, call: PagedCall[_T, Any], **options: Unpack[CallOptions]
    ) -> AsyncIterator[_T]:
        """This page and those after it, each asked for when it is needed."""
        from .pages import async_pages

        return async_pages(self._engine, call, options)

    def paginate(
        self,
        call: PagedCall[Any, _Item],
        *,
        max_items: int | None = None,
        **options: Unpack[CallOptions],
    ) -> AsyncIterator[_Item]:
        """The items of all pages, each page asked for when it is needed."""
        from .pages import async_items

        return async_items(self._engine, call, max_items, options)
