from __future__ import annotations

from .. import models
from .._runtime import C, Call, Resource, call, operation


class Wanted(Resource[C]):
    @operation("GET", "/a")
    @staticmethod
    def get_a() -> Call[models.Whole]:
        """``GET /a``."""
        return call()
