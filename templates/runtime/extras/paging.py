"""Responses that come in pages: what their operations, calls and methods have beside those of others."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Generic, ParamSpec, TypeVar, Unpack

from ..http.operation import Call, Method, Operation
from .pages import Paging

if TYPE_CHECKING:
    from ..http.engine import Engine
    from ..http.http_types import Response
    from ..http.operation import Awaited, Function
    from ..http.settings import Arguments, CallOptions

_P = ParamSpec("_P")
_T = TypeVar("_T")
_Item = TypeVar("_Item")
_T_co = TypeVar("_T_co", covariant=True)
_Item_co = TypeVar("_Item_co", covariant=True)
_R_co = TypeVar("_R_co", covariant=True)
_M_co = TypeVar("_M_co", covariant=True)
_A_co = TypeVar("_A_co", covariant=True)
_Items_co = TypeVar("_Items_co", covariant=True)
_Pages_co = TypeVar("_Pages_co", covariant=True)


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
            PagedMethod[
                _P,
                _T_co,
                Response[_T_co],
                Iterator[_Item_co],
                Iterator[_T_co],
                PagedCall[_T_co, _Item_co],
            ],
            PagedMethod[
                _P,
                Awaited[_T_co],
                Awaited[Response[_T_co]],
                AsyncIterator[_Item_co],
                AsyncIterator[_T_co],
                PagedCall[_T_co, _Item_co],
            ],
        ]: ...


class PagedMethod(
    Method[_P, _M_co, _A_co, _R_co],
    Generic[_P, _M_co, _A_co, _Items_co, _Pages_co, _R_co],
):
    """Sends a call whose response is a page; `items` and `pages` go on to those after it."""

    note = "Paged: ``.items(...)`` gives the items of all pages, ``.pages(...)`` the pages."

    def items(self, *args: _P.args, **kwargs: _P.kwargs) -> _Items_co:
        """The items of all pages, each page asked for when it is needed."""
        call = self._function.make(args, kwargs)
        found: _Items_co = self._client.paginate(call, **self._options)
        return found

    def pages(self, *args: _P.args, **kwargs: _P.kwargs) -> _Pages_co:
        """This page and those after it, each asked for when it is needed."""
        call = self._function.make(args, kwargs)
        found: _Pages_co = self._client.pages(call, **self._options)
        return found


PagedOperation.call_class = PagedCall
PagedCall.operation_class, PagedCall.method_class = PagedOperation, PagedMethod


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
