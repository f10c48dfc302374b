from __future__ import annotations

from .._runtime import C, Call, Resource, call, operation


class VetController(Resource[C]):
    @operation("GET", "/vets")
    @staticmethod
    def list() -> Call[None]:
        """``GET /vets``."""
        return call()
