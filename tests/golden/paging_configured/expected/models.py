"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass, field

from ._runtime import OpenObject, wire

__all__ = [
    "Order",
    "OrdersListResponse",
    "OrdersSearchBody",
    "OrdersSearchFound",
    "OrdersSearchPage",
    "OrdersSearchResponse",
]


@dataclass(slots=True, kw_only=True)
class Order(OpenObject):
    id: str


@dataclass(slots=True, kw_only=True)
class OrdersListResponse(OpenObject):
    """Orders."""

    orders: list[Order] | None = None
    count: int | None = None


@dataclass(slots=True, kw_only=True)
class OrdersSearchBody(OpenObject):
    """OrderSearch."""

    text: str | None = None
    page: OrdersSearchPage | None = None


@dataclass(slots=True, kw_only=True)
class OrdersSearchFound(OpenObject):
    hits: list[Order] | None = None
    suggestions: list[str] | None = None
    cursor_next: str | None = field(default=None, metadata=wire("cursor.next"))
    more: bool | None = None


@dataclass(slots=True, kw_only=True)
class OrdersSearchPage(OpenObject):
    """PageOfSearch."""

    cursor: str | None = None
    size: int | None = None


@dataclass(slots=True, kw_only=True)
class OrdersSearchResponse(OpenObject):
    """FoundOrders."""

    found: OrdersSearchFound | None = None
