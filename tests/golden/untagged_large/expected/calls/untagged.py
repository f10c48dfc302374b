from __future__ import annotations

from .._runtime import C, Call, Resources, call, operation


class Untagged(Resources[C]):
    """The calls that are methods of the client itself."""

    @operation("GET", "/api/v1/voice")
    @staticmethod
    def get_voice() -> Call[None]:
        """``GET /api/v1/voice``."""
        return call()

    @operation("GET", "/health")
    @staticmethod
    def get_health() -> Call[None]:
        """``GET /health``."""
        return call()
