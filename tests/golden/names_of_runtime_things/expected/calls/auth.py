from __future__ import annotations

import builtins

from .._runtime import C, Call, Resource, call, operation


class Auth(Resource[C]):
    @operation("GET", "/auth")
    @staticmethod
    def list() -> Call[builtins.list[str]]:
        """``GET /auth``."""
        return call()
