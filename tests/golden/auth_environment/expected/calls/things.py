from __future__ import annotations

from .._runtime import C, Call, Resource, call, operation


class Things(Resource[C]):
    @operation("GET", "/things")
    @staticmethod
    def things() -> Call[None]:
        """``GET /things``."""
        return call()
