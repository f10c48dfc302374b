from __future__ import annotations

from .._runtime import C, Call, Resources, call, operation


class Untagged(Resources[C]):
    """The calls that are methods of the client itself."""

    @operation("GET", "/pets")
    @staticmethod
    def list_pets() -> Call[None]:
        """``GET /pets``."""
        return call()

    @operation("POST", "/pets")
    @staticmethod
    def create_pet() -> Call[None]:
        """``POST /pets``."""
        return call()

    @operation("GET", "/owners")
    @staticmethod
    def list_owners() -> Call[None]:
        """``GET /owners``."""
        return call()
