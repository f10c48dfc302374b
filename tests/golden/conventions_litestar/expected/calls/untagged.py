from __future__ import annotations

from .._runtime import C, Call, Resources, call, operation


class Untagged(Resources[C]):
    """The calls that are methods of the client itself."""

    @operation("GET", "/")
    @staticmethod
    def index() -> Call[None]:
        """``GET /``."""
        return call()
