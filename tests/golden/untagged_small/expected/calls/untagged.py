from __future__ import annotations

from .._runtime import C, Call, Resources, call, deprecated, operation


class Untagged(Resources[C]):
    """The calls that are methods of the client itself."""

    @operation("GET", "/items/")
    @staticmethod
    def read_items() -> Call[list[str]]:
        """``GET /items/``."""
        return call()

    @deprecated("POST /close is deprecated.")
    @operation("POST", "/close")
    @staticmethod
    def post_close() -> Call[None]:
        """``POST /close``.

        Deprecated.
        """
        return call()

    @operation("GET", "/auth")
    @staticmethod
    def get_auth() -> Call[None]:
        """``GET /auth``."""
        return call()

    @operation("GET", "/models")
    @staticmethod
    def list_models() -> Call[None]:
        """``GET /models``."""
        return call()

    @operation("GET", "/list")
    @staticmethod
    def get_list() -> Call[None]:
        """``GET /list``."""
        return call()
