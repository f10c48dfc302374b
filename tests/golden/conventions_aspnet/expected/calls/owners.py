from __future__ import annotations

from .._runtime import C, Call, Resource, call, operation


class Owners(Resource[C]):
    @operation("GET", "/api/Owners")
    @staticmethod
    def list_owners() -> Call[None]:
        """``GET /api/Owners``."""
        return call()

    @operation("POST", "/api/Owners")
    @staticmethod
    def create_owner() -> Call[None]:
        """``POST /api/Owners``."""
        return call()
