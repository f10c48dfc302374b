from __future__ import annotations

from .. import models
from .._runtime import C, Call, Resource, call, operation


class Cats(Resource[C]):
    @operation("GET", "/cats")
    @staticmethod
    def list_cats() -> Call[list[models.Cat]]:
        """``GET /cats``."""
        return call()

    @operation("POST", "/pets")
    @staticmethod
    def create_pet(*, body: models.Pet) -> Call[None]:
        """``POST /pets``."""
        return call(json=body)
