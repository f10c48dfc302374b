from __future__ import annotations

from .. import models
from .._runtime import C, Call, Resource, call, operation


class Things(Resource[C]):
    @operation("GET", "/things")
    @staticmethod
    def list_things() -> Call[models.Thing]:
        """``GET /things``."""
        return call()
