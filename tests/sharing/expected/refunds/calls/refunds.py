from __future__ import annotations

from ..._shared._runtime import DEFAULT, C, Call, Resource, call, operation
from .. import models


class Refunds(Resource[C]):
    @operation("GET", "/refunds/{id}", raises={DEFAULT: "Error"})
    @staticmethod
    def get_refund(id: str) -> Call[models.Refund]:
        """``GET /refunds/{id}``."""
        return call(path=(id,))
