"""Answers that come in pages: `PagedOperation` says how, and clients walk through them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, is_dataclass, replace
from typing import Any, Generic, TypeVar, cast

from .exchange import Response
from .operation import Call, Operation

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
Item_co = TypeVar("Item_co", covariant=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Paging:
    """How the call for the next page follows from a page. One of the strategies is set.

    `items`, `cursor`, `link` and `more` are paths of attributes in the decoded answer
    (``paging.next.after``); `items` is empty where the answer itself is the list.
    Parameters are wire names of the query, or attributes of the body where `in_body`.
    """

    items: str = ""
    cursor: str | None = None
    into: str | None = None
    """Cursor: what `cursor` finds goes into this parameter."""
    offset: str | None = None
    """Offset: this parameter grows by the number of items."""
    page: str | None = None
    """Page number: this parameter grows by one, from `first`."""
    first: int = 1
    link: str | None = None
    """Next link: its URL stands in the answer."""
    header: bool = False
    """Next link: its URL stands in the Link header (RFC 8288)."""
    more: str | None = None
    """A flag that says whether there is another page."""
    in_body: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class PagedOperation(Operation[T_co], Generic[T_co, Item_co]):
    """An operation whose answer is a page of items."""

    paging: Paging = field(kw_only=True)

    def __call__(self, **arguments: Any) -> PagedCall[T_co, Item_co]:
        plain: Any = Operation  # super() does not know a class that was given slots
        call = plain.__call__(self, **arguments)
        fields = (call.path, call.query, call.headers, call.cookies)
        return PagedCall(self, *fields, call.body, call.media_type)


@dataclass(frozen=True, slots=True, repr=False)
class PagedCall(Call[T_co], Generic[T_co, Item_co]):
    """A call that `paginate` can go on from."""


def items_of(call: Call[Any], page: Any) -> list[Any]:
    """The items of a page."""
    found = _find(page, paging_of(call).items)
    return list(found) if found is not None else []


class Walk:
    """From page to page; it ends where no next one is named, or one comes again."""

    def __init__(self, call: Call[Any]) -> None:
        self._paging = paging_of(call)
        self._seen: set[str] = set()

    def after(self, call: Call[T], answer: Response[Any]) -> Call[T] | None:
        """The call for the page after this one."""
        paging, page = self._paging, answer.data
        if paging.more is not None and not _find(page, paging.more):
            return None
        if paging.header or paging.link is not None:
            text = answer.headers.get("link", "")
            link = _next_link(text) if paging.header else _find(page, paging.link or "")
            if not isinstance(link, str) or not self._is_new(link):
                return None
            return replace(call, url=link, query=None)
        if paging.cursor is not None and paging.into is not None:
            cursor = _find(page, paging.cursor)
            if cursor in (None, "", False) or not self._is_new(cursor):
                return None
            return self._with(call, paging.into, cursor)
        count = len(items_of(call, page))
        if count == 0:
            return None
        if paging.offset is not None:
            here = self._value(call, paging.offset, 0)
            return self._with(call, paging.offset, here + count)
        if paging.page is not None:
            here = self._value(call, paging.page, paging.first)
            return self._with(call, paging.page, here + 1)
        return None

    def _is_new(self, cursor: Any) -> bool:
        new = str(cursor) not in self._seen
        self._seen.add(str(cursor))
        return new

    def _value(self, call: Call[Any], name: str, default: int) -> int:
        value = _find(call.body if self._paging.in_body else call.query, name)
        return value if isinstance(value, int) else default

    def _with(self, call: Call[T], name: str, value: Any) -> Call[T]:
        if not self._paging.in_body:
            return replace(call, query={**call.query, name: value})
        body = call.body
        if is_dataclass(body) and not isinstance(body, type):
            return replace(call, body=replace(body, **{name: value}))
        return replace(call, body={**cast("dict[str, Any]", body or {}), name: value})


def paging_of(call: Call[Any]) -> Paging:
    return cast("PagedOperation[Any, Any]", call.operation).paging


def _find(value: Any, path: str) -> Any:
    for name in filter(None, path.split(".")):
        if isinstance(value, Mapping):
            value = cast("Mapping[str, Any]", value).get(name)
        else:
            value = getattr(value, name, None)
    return value


def _next_link(text: str) -> str | None:
    for url, parameters in re.findall(r"<([^<>]*)>([^<]*)", text[:16_384]):
        if re.search(r';\s*rel="?([^"]*\s)?next[\s";,]?', parameters + ";"):
            return str(url)
    return None
