from __future__ import annotations

from .._runtime import C, Call, Resource, call, operation


class Toy(Resource[C]):
    @operation("GET", "/api/toys")
    @staticmethod
    def list_toys() -> Call[None]:
        """``GET /api/toys``."""
        return call()
