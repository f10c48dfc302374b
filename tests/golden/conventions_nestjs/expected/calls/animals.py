from __future__ import annotations

from .._runtime import C, Call, Resource, call, operation


class Animals(Resource[C]):
    @operation("GET", "/pets")
    @staticmethod
    def pets_find_all() -> Call[None]:
        """``GET /pets``."""
        return call()

    @operation("POST", "/pets")
    @staticmethod
    def create() -> Call[None]:
        """``POST /pets``."""
        return call()

    @operation("GET", "/birds")
    @staticmethod
    def birds_find_all() -> Call[None]:
        """``GET /birds``."""
        return call()
