from __future__ import annotations

from .._runtime import C, Call, Resource, call, operation


class Pet(Resource[C]):
    @operation("GET", "/pets")
    @staticmethod
    def index() -> Call[None]:
        """``GET /pets``."""
        return call()

    @operation("GET", "/pets/{pet}")
    @staticmethod
    def show(pet: str) -> Call[None]:
        """``GET /pets/{pet}``."""
        return call(path=(pet,))
