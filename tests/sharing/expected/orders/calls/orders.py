from __future__ import annotations

from ..._shared._runtime import DEFAULT, C, Call, Resource, call, operation
from .. import models


class Orders(Resource[C]):
    @operation("GET", "/orders/{id}", raises={DEFAULT: "Error"})
    @staticmethod
    def get_order(id: str) -> Call[models.Order]:
        """``GET /orders/{id}``."""
        return call(path=(id,))
