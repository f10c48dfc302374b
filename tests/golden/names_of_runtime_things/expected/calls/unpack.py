from __future__ import annotations

from .._runtime import C, Call, Resource, call, operation


class UnpackCalls(Resource[C]):
    @operation("GET", "/unpack")
    @staticmethod
    def type() -> Call[None]:
        """``GET /unpack``."""
        return call()
