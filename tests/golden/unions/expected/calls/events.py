from __future__ import annotations

from .. import models
from .._runtime import C, Call, Resource, call, operation


class Events(Resource[C]):
    @operation("GET", "/events")
    @staticmethod
    def list_events() -> Call[list[models.Event]]:
        """``GET /events``."""
        return call()
