from __future__ import annotations

from .. import models
from .._runtime import DEFAULT, C, Call, Resource, call, deprecated, operation


class Orders(Resource[C]):
    @deprecated("POST /orders is deprecated.")
    @operation(
        "POST",
        "/orders",
        status=201,
        raises={409: None, DEFAULT: "AddOrderError"},
        auth=(("oauth",),),
    )
    @staticmethod
    def add_order(
        *,
        body: models.Order,
        dry_run: bool | None = None,
    ) -> Call[models.Order]:
        """Add an order.

        ``POST /orders``

        Adds an order, and *reserves* what it needs.

        - twice is once
        - see the manual (https://example.com/manual)

        Scopes: ``orders.write``.

        Documentation: https://example.com/orders

        Deprecated.

        Leads to: order (getOrder).

        Args:
            body: What somebody wants to have.
            dry_run: Only look whether it would work. Default: ``False``.

        Raises:
            ApiError: 409: It is there already
            ApiError[AddOrderError]: Every other status: Something else
        """
        return call(query={"dry-run": dry_run}, json=body)

    @operation("GET", "/orders/{id}")
    @staticmethod
    def get_order(id: int) -> Call[models.Order]:
        """``GET /orders/{id}``."""
        return call(path=(id,))
