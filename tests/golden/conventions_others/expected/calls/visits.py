from __future__ import annotations

from .._runtime import C, Call, Resource, call, operation


class Visits(Resource[C]):
    @operation("GET", "/visits")
    @staticmethod
    def list() -> Call[None]:
        """``GET /visits``."""
        return call()
