from __future__ import annotations

from .._runtime import C, Call, Resource, call, operation


class CachedProperty(Resource[C]):
    @operation("GET", "/cached")
    @staticmethod
    def bound() -> Call[None]:
        """``GET /cached``."""
        return call()
