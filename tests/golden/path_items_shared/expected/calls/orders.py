from __future__ import annotations

from .._runtime import C, Call, Resource, call, operation


class Orders(Resource[C]):
    @operation("POST", "/orders")
    @staticmethod
    def create_order() -> Call[None]:
        """``POST /orders``."""
        return call()
