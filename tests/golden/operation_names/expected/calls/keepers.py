from __future__ import annotations

from .._runtime import C, Call, Resource, call, operation


class Keepers(Resource[C]):
    @operation("GET", "/keepers")
    @staticmethod
    def list() -> Call[None]:
        """``GET /keepers``."""
        return call()

    @operation("POST", "/import")
    @staticmethod
    def import_() -> Call[None]:
        """``POST /import``."""
        return call()

    @operation("GET", "/renamed")
    @staticmethod
    def thing() -> Call[None]:
        """``GET /renamed``."""
        return call()

    @operation("GET", "/twice")
    @staticmethod
    def get_twice() -> Call[None]:
        """``GET /twice``."""
        return call()

    @operation("POST", "/twice")
    @staticmethod
    def create_twice() -> Call[None]:
        """``POST /twice``."""
        return call()
