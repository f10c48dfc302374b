from __future__ import annotations

from .._runtime import C, Call, Resource, call, operation


class OAuth2Calls(Resource[C]):
    @operation("GET", "/oauth2")
    @staticmethod
    def authorize() -> Call[None]:
        """``GET /oauth2``."""
        return call()
