"""The calls that are methods of the client itself."""

from __future__ import annotations

from .._runtime import C, Call, Resources, call, operation


@operation("GET", "/api/items")
def list_items() -> Call[None]:
    """``GET /api/items``."""
    return call()


@operation("GET", "/api/items/{item_id}")
def get_item(item_id: str) -> Call[None]:
    """``GET /api/items/{item_id}``."""
    return call(path=(item_id,))


class Untagged(Resources[C]):
    list_items = list_items
    """``GET /api/items``"""
    get_item = get_item
    """``GET /api/items/{item_id}``"""
