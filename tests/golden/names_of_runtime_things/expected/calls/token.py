from __future__ import annotations

from .._runtime import C, Call, Resource, call, operation


class TokenCalls(Resource[C]):
    @operation("POST", "/token")
    @staticmethod
    def create_token() -> Call[None]:
        """``POST /token``."""
        return call()
