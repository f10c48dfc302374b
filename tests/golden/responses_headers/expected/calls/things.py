from __future__ import annotations

from .. import models
from .._runtime import C, Call, Resource, call, operation


class Things(Resource[C]):
    @operation("GET", "/things", raises={429: None})
    @staticmethod
    def things() -> Call[list[models.Thing]]:
        """``GET /things``.

        Returns: 200: Some things
        Raises: ApiError: 429: Slower
        """
        return call()
