from __future__ import annotations

from .. import models
from .._runtime import C, Call, Resource, call, operation


class Pets(Resource[C]):
    @operation("POST", "/pets")
    @staticmethod
    def create_pet(*, body: models.Pet) -> Call[None]:
        """``POST /pets``."""
        return call(json=body)
