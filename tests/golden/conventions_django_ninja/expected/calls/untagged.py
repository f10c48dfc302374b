"""The calls that are methods of the client itself."""

from __future__ import annotations

from .._runtime import C, Call, Operation, Resources, bound

LIST_ITEMS: Operation[None] = Operation("GET", "/api/items", returns={204: None})


def list_items() -> Call[None]:
    """``GET /api/items``."""
    return LIST_ITEMS()


GET_ITEM: Operation[None] = Operation(
    "GET",
    "/api/items/{item_id}",
    returns={204: None},
)


def get_item(item_id: str) -> Call[None]:
    """``GET /api/items/{item_id}``."""
    return GET_ITEM(path=(item_id,))


class Untagged(Resources[C]):
    list_items = bound(list_items)
    """``GET /api/items``"""
    get_item = bound(get_item)
    """``GET /api/items/{item_id}``"""
