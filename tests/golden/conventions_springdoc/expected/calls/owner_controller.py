from __future__ import annotations

from .._runtime import C, Call, Resource, call, operation


class OwnerController(Resource[C]):
    @operation("GET", "/owners")
    @staticmethod
    def list() -> Call[None]:
        """``GET /owners``."""
        return call()
