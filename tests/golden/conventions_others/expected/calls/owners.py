from __future__ import annotations

from .._runtime import C, Call, Resource, call, operation


class Owners(Resource[C]):
    @operation("GET", "/owners")
    @staticmethod
    def get_all() -> Call[None]:
        """``GET /owners``."""
        return call()
