from __future__ import annotations

from .._runtime import C, Call, Resource, call, operation


class Servers(Resource[C]):
    @operation("GET", "/usual")
    @staticmethod
    def usual() -> Call[None]:
        """``GET /usual``."""
        return call()
