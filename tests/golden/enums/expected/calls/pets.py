from __future__ import annotations

from .. import models
from .._runtime import C, Call, Resource, call, operation


class Pets(Resource[C]):
    @operation("GET", "/pets")
    @staticmethod
    def list_pets(*, status: models.Status | None = None) -> Call[list[models.Pet]]:
        """``GET /pets``.

        Args:
            status: Where a pet is.
        """
        return call(query={"status": status})
