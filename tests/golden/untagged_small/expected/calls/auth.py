from __future__ import annotations

from .._runtime import C, Call, Resource, call, operation


class Auth(Resource[C]):
    @operation("GET", "/auth/check")
    @staticmethod
    def check() -> Call[None]:
        """``GET /auth/check``."""
        return call()
