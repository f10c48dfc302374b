from __future__ import annotations

from .._runtime import C, Call, Resources, call, operation


class Untagged(Resources[C]):
    """The calls that are methods of the client itself."""

    @operation("GET", "/api/items")
    @staticmethod
    def list_items() -> Call[None]:
        """``GET /api/items``."""
        return call()

    @operation("GET", "/api/items/{item_id}")
    @staticmethod
    def get_item(item_id: str) -> Call[None]:
        """``GET /api/items/{item_id}``."""
        return call(path=(item_id,))
