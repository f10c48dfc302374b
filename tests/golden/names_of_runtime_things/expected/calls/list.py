from __future__ import annotations

from .._runtime import C, Call, Resource, call, operation


class List(Resource[C]):
    @operation("GET", "/list")
    @staticmethod
    def list_lists() -> Call[list[str]]:
        """``GET /list``."""
        return call()
