from __future__ import annotations

from .._runtime import C, Call, Resource, call, operation


class Things(Resource[C]):
    @operation("GET", "/public", auth=())
    @staticmethod
    def get_public() -> Call[None]:
        """``GET /public``.

        Returns: 204: Anyone may
        """
        return call()

    @operation("GET", "/basic", auth=(("basic",), ()))
    @staticmethod
    def get_basic() -> Call[None]:
        """``GET /basic``.

        Returns: 204: With or without
        """
        return call()

    @operation("GET", "/private")
    @staticmethod
    def get_private() -> Call[None]:
        """``GET /private``.

        Scopes: ``read``.

        Returns: 204: As the whole API
        """
        return call()
