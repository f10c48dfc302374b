from __future__ import annotations

from .. import models
from .._runtime import C, Call, Resource, call, operation


class Things(Resource[C]):
    @operation("GET", "/things")
    @staticmethod
    def list_things() -> Call[models.ListThingsResponse]:
        """``GET /things``.

        Returns: 200: Inline all the way
        """
        return call()
