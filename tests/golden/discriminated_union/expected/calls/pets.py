from __future__ import annotations

from .. import models
from .._runtime import C, Call, Resource, call, operation


class Pets(Resource[C]):
    @operation("GET", "/pets")
    @staticmethod
    def list_pets() -> Call[list[models.Pet]]:
        """``GET /pets``."""
        return call()
