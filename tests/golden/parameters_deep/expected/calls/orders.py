from __future__ import annotations

from .. import models
from .._runtime import DEEP_OBJECT, C, Call, Resource, call, operation


class Orders(Resource[C]):
    @operation(
        "GET",
        "/orders",
        query={"filter": DEEP_OBJECT, "expand": DEEP_OBJECT, "created": DEEP_OBJECT},
    )
    @staticmethod
    def find_orders(
        *,
        filter: models.Filter | None = None,
        expand: list[str] | None = None,
        created: models.Range | int | None = None,
        tags: list[str] | None = None,
    ) -> Call[None]:
        """``GET /orders``."""
        return call(
            query={
                "filter": filter,
                "expand": expand,
                "created": created,
                "tags[]": tags,
            },
        )
