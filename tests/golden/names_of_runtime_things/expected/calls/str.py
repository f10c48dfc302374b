from __future__ import annotations

from .._runtime import C, Call, Resource, call, operation


class Str(Resource[C]):
    @operation("GET", "/str")
    @staticmethod
    def object() -> Call[None]:
        """``GET /str``."""
        return call()
