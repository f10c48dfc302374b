from __future__ import annotations

from .._runtime import C, Call, Resource, call, operation


class UntaggedCalls(Resource[C]):
    @operation("GET", "/untagged")
    @staticmethod
    def untagged() -> Call[None]:
        """``GET /untagged``."""
        return call()
