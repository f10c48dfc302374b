"""From page to page: how the call for the next page follows from a page."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar, cast

from ..codec.codec_errors import CallError
from ..http.arguments import is_array
from ..http.errors import InvalidArgument
from ..http.http_types import Response
from ..http.operation import Call
from ..http.prepare import server_of
from ..http.sync_async import run
from .links import follow
from .paths import find, put

if TYPE_CHECKING:
    from ..http.engine import Engine
    from ..http.settings import CallOptions

_T = TypeVar("_T")


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


class PagingError(CallError):
    """The pages cannot be walked to their end: they go in a circle, or have no list."""


def pages(engine: Engine, call: Call[_T], options: CallOptions) -> Iterator[_T]:
    walk = Walk(call, server_of(call.operation, engine.settings))
    while walk.call is not None:
        response = run(engine.respond(walk.call, options))
        walk.arrive(response)
        yield response.data
        walk.go_on(response)


def items(
    engine: Engine,
    call: Call[Any],
    most: int | None,
    options: CallOptions,
) -> Iterator[Any]:
    found = pages(engine, call, options)
    return islice((item for page in found for item in items_of(call, page)), most)


async def async_pages(
    engine: Engine, call: Call[_T], options: CallOptions
) -> AsyncIterator[_T]:
    walk = Walk(call, server_of(call.operation, engine.settings))
    while walk.call is not None:
        response = await engine.respond(walk.call, options)
        walk.arrive(response)
        yield response.data
        walk.go_on(response)


async def async_items(
    engine: Engine,
    call: Call[Any],
    most: int | None,
    options: CallOptions,
) -> AsyncIterator[Any]:
    left = most
    if left is not None and left <= 0:
        return
    async for page in async_pages(engine, call, options):
        for item in items_of(call, page):
            yield item
            left = None if left is None else left - 1
            if left == 0:
                return


def items_of(call: Call[Any], page: Any) -> list[Any]:
    """The items of a page."""
    found = find(page, paging_of(call).items)
    if isinstance(page, str | bytes):  # of another media type than is described
        raise PagingError(f"{call.operation}: a page is no object")
    if found is None:
        return []
    if not is_array(found):
        raise PagingError(f"{call.operation}: the items of a page are no list")
    return found


def paging_of(call: Call[Any]) -> Paging:
    paging = getattr(call.operation, "paging", None)
    if paging is None:
        raise InvalidArgument(f"{call.operation} does not come in pages")
    return cast("Paging", paging)


class Walk:
    """From page to page, until none is named; what would go in a circle is an error."""

    def __init__(self, call: Call[Any], base_url: str) -> None:
        self.call: Call[Any] | None = call
        self._first = call
        self._base_url = base_url
        self._paging = paging_of(call)
        self._seen: set[int] = set()
        self._items: list[Any] = []

    def arrive(self, response: Response[Any]) -> None:
        """Take the items of a page; the page before, once more, is an error."""
        found = items_of(cast("Call[Any]", self.call), response.data)
        counted = self._paging.offset is not None or self._paging.page is not None
        if counted and found and found == self._items:
            raise self._circle("the same page came twice")
        self._items = found

    def go_on(self, response: Response[Any]) -> None:
        """Turn to the call for the page after this one, if there is one."""
        paging, call = self._paging, cast("Call[Any]", self.call)
        if self._find(response, "more") in (False, "false"):
            self.call = None
        elif paging.header or paging.link is not None:
            text = response.headers.get("link", "")
            link = _next_link(text) if paging.header else self._find(response, "link")
            if isinstance(link, str) and self._is_new(link):
                self.call = follow(self._first, link, self._base_url)
            else:
                self.call = None
        elif paging.into is not None:
            cursor = self._cursor(response)
            self.call = (
                self._with(paging.into, cursor) if self._is_new(cursor) else None
            )
        else:
            self.call = self._counted_on(call, response)

    def _counted_on(self, call: Call[Any], response: Response[Any]) -> Call[Any] | None:
        """The call for the next offset or page number; an empty page is the last one."""
        paging, count = self._paging, len(self._items)
        name = paging.offset or paging.page
        if not count or name is None:
            return None
        here = find(call.body if paging.in_body else call.query, name)
        start = 0 if paging.offset else paging.first
        here = here if isinstance(here, int) else start
        following = here + (count if paging.offset else 1)
        total = self._find(response, "total")
        if isinstance(total, int) and following >= total + start:
            return None
        return self._with(name, following)

    def _cursor(self, response: Response[Any]) -> Any:
        if self._paging.last is None:
            return self._find(response, "cursor")
        return find(self._items[-1], self._paging.last) if self._items else None

    def _find(self, response: Response[Any], what: str) -> Any:
        path = getattr(self._paging, what)
        return None if path is None else find(response.data, path)

    def _is_new(self, cursor: Any) -> bool:
        """Whether it leads on. An empty page may name an old one: some APIs end so."""
        if cursor in (None, "", False):
            return False
        mark = hash(str(cursor))  # the texts of all pages could be long
        if mark not in self._seen:
            self._seen.add(mark)
            return True
        if self._items:
            raise self._circle("a cursor came twice")
        return False

    def _circle(self, what: str) -> PagingError:
        operation = cast("Call[Any]", self.call).operation
        return PagingError(f"{operation}: {what}, so the pages would never end")

    def _with(self, name: str, value: Any) -> Call[Any]:
        call = cast("Call[Any]", self.call)
        if self._paging.in_body:
            return replace(call, body=put(call.body, name, value))
        return replace(call, query={**(call.query or {}), name: value})


def _next_link(text: str) -> str | None:
    for url, parameters in re.findall(r"<([^<>]*)>([^<]*)", text[:16_384]):
        for relations in re.findall(
            r';\s*rel\s*=\s*"?([^";,]*)', parameters, re.IGNORECASE
        ):
            if "next" in relations.lower().split():
                return str(url)
    return None
