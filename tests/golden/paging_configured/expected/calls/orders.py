from __future__ import annotations

from .. import models
from .._runtime import C, Call, PagedCall, Paging, Resource, call, operation


class Orders(Resource[C]):
    @operation(
        "GET", "/orders", paging=Paging(items="orders", offset="from", total="count")
    )
    @staticmethod
    def list(
        *,
        from_: int | None = None,
    ) -> PagedCall[models.OrdersListResponse, models.Order]:
        """Takes the first rule that it has the parameters for.

        ``GET /orders``

        Returns: 200: Orders.
        """
        return call(query={"from": from_})

    @operation("POST", "/orders", status=201, idempotency="Idempotency-Key")
    @staticmethod
    def create(*, body: models.Order) -> Call[models.Order]:
        """Gets a key.

        ``POST /orders``
        """
        return call(json=body)

    @operation(
        "POST",
        "/orders/search",
        safe=True,
        idempotency="Idempotency-Key",
        paging=Paging(
            items="found.hits",
            cursor="found.cursor_next",
            into="page.cursor",
            more="found.more",
            in_body=True,
        ),
    )
    @staticmethod
    def search(
        *,
        body: models.OrdersSearchBody,
    ) -> PagedCall[models.OrdersSearchResponse, models.Order]:
        """Safe, and so deep that only the configuration can know.

        ``POST /orders/search``

        Returns: 200: Orders.
        """
        return call(json=body)
