from __future__ import annotations

from .._runtime import C, Call, Resource, call, operation


class Pets(Resource[C]):
    @operation("GET", "/api/Pets")
    @staticmethod
    def get_all() -> Call[None]:
        """``GET /api/Pets``."""
        return call()

    @operation("GET", "/api/Pets/{id}")
    @staticmethod
    def get_by_id(id: str) -> Call[None]:
        """``GET /api/Pets/{id}``."""
        return call(path=(id,))
