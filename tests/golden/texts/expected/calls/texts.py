from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Annotated

from .. import models
from .._runtime import DECIMAL_NUMBER, Binary, C, Call, Resource, call, operation


class Texts(Resource[C]):
    @operation(
        "PUT", "/order", returns={200: {"text/plain": "Order"}}, accepts=("text/plain",)
    )
    @staticmethod
    def update_order(*, body: models.Order) -> Call[models.Order]:
        """``PUT /order``.

        Returns: 200: What holds now
        """
        return call(body=body)

    @operation("GET", "/order", returns={200: {"*/*": "Order"}})
    @staticmethod
    def get_order() -> Call[models.Order]:
        """``GET /order``.

        Returns: 200: What holds
        """
        return call()

    @operation(
        "PUT",
        "/count",
        returns={200: {"text/plain": "int | None"}},
        accepts=("text/plain",),
    )
    @staticmethod
    def update_count(*, body: int) -> Call[int | None]:
        """``PUT /count``.

        Returns: 200: The last one
        """
        return call(body=body)

    @operation("PUT", "/ready")
    @staticmethod
    def update_ready(*, body: bool) -> Call[bool]:
        """``PUT /ready``.

        Returns: 200: What it was
        """
        return call(json=body)

    @operation(
        "PUT",
        "/moment",
        returns={200: {"text/plain; charset=utf-8": "datetime"}},
        accepts=("text/plain",),
    )
    @staticmethod
    def update_moment(*, body: datetime) -> Call[datetime]:
        """``PUT /moment``.

        Returns: 200: Another one
        """
        return call(body=body)

    @operation(
        "PUT",
        "/price",
        returns={200: {"text/plain": "float"}},
        accepts=("text/plain",),
        sends={"body": "Annotated[Decimal, DECIMAL_NUMBER]"},
    )
    @staticmethod
    def update_price(*, body: Annotated[Decimal, DECIMAL_NUMBER]) -> Call[float]:
        """``PUT /price``.

        Returns: 200: Another one
        """
        return call(body=body)

    @operation(
        "PUT",
        "/rows",
        returns={200: {"text/plain": 'Annotated[bytes, "base64"]'}},
        accepts=("text/csv",),
    )
    @staticmethod
    def update_rows(*, body: Binary | str) -> Call[bytes]:
        """``PUT /rows``.

        Returns: 200: Base64
        """
        return call(body=body)
