from __future__ import annotations

from .. import models
from .._runtime import C, Call, Resource, call, operation


class Orders(Resource[C]):
    @operation(
        "POST",
        "/orders",
        raises={400: "CreateOrderResponse400", 404: "TroubleResponse"},
    )
    @staticmethod
    def create_order(
        *,
        body: models.CreateOrderBody,
    ) -> Call[models.CreateOrderResponse]:
        """``POST /orders``.

        Raises: ApiError[TroubleResponse]: 404: Trouble
        """
        return call(json=body)
