from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from .. import models
from .._runtime import BASE64URL, COMMA, C, Call, Resource, call, operation


class Rows(Resource[C]):
    @operation(
        "GET",
        "/rows",
        returns={
            200: "tuple[int, Thing, *tuple[Any, ...]]",
            202: "tuple[int, *tuple[Thing, ...]]",
            203: "tuple[int, Thing]",
        },
        raises={"4XX": "tuple[int, *tuple[str, ...]]"},
        query={"order": COMMA},
    )
    @staticmethod
    def get_row(
        *,
        between: tuple[int, date] | None = None,
        order: tuple[int, *tuple[str, ...]] | None = None,
    ) -> Call[
        tuple[int, models.Thing, *tuple[Any, ...]]
        | tuple[int, *tuple[models.Thing, ...]]
        | tuple[int, models.Thing]
    ]:
        """``GET /rows``.

        Returns:
            200: Any more
            202: More things
            203: Just these

        Raises: ApiError[tuple[int, *tuple[str, ...]]]: 4XX: Wrong
        """
        return call(query={"between": between, "order": order})

    @operation(
        "PUT",
        "/rows",
        sends={"body": "tuple[date, Thing, *tuple[Annotated[bytes, BASE64URL], ...]]"},
    )
    @staticmethod
    def put_row(
        *,
        body: tuple[date, models.Thing, *tuple[Annotated[bytes, BASE64URL], ...]],
    ) -> Call[None]:
        """``PUT /rows``."""
        return call(json=body)
