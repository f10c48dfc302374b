from __future__ import annotations

from .._runtime import C, Call, Resource, call, operation


class Type(Resource[C]):
    @operation("GET", "/type")
    @staticmethod
    def get_type() -> Call[None]:
        """``GET /type``."""
        return call()
