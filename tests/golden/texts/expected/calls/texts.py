"""Calls of texts."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Annotated

from .. import models
from .._runtime import DECIMAL_NUMBER, Binary, C, Call, Operation, Resource, bound

UPDATE_ORDER: Operation[models.Order] = Operation(
    "PUT",
    "/order",
    returns={200: {"text/plain": "Order"}},
    accepts=("text/plain",),
)


def update_order(*, body: models.Order) -> Call[models.Order]:
    """``PUT /order``.

    Returns: 200: What holds now
    """
    return UPDATE_ORDER(body=body)


GET_ORDER: Operation[models.Order] = Operation(
    "GET",
    "/order",
    returns={200: {"*/*": "Order"}},
)


def get_order() -> Call[models.Order]:
    """``GET /order``.

    Returns: 200: What holds
    """
    return GET_ORDER()


UPDATE_COUNT: Operation[int | None] = Operation(
    "PUT",
    "/count",
    returns={200: {"text/plain": "int | None"}},
    accepts=("text/plain",),
)


def update_count(*, body: int) -> Call[int | None]:
    """``PUT /count``.

    Returns: 200: The last one
    """
    return UPDATE_COUNT(body=body)


UPDATE_READY: Operation[bool] = Operation("PUT", "/ready", returns={200: "bool"})


def update_ready(*, body: bool) -> Call[bool]:
    """``PUT /ready``.

    Returns: 200: What it was
    """
    return UPDATE_READY(json=body)


UPDATE_MOMENT: Operation[datetime] = Operation(
    "PUT",
    "/moment",
    returns={200: {"text/plain; charset=utf-8": "datetime"}},
    accepts=("text/plain",),
)


def update_moment(*, body: datetime) -> Call[datetime]:
    """``PUT /moment``.

    Returns: 200: Another one
    """
    return UPDATE_MOMENT(body=body)


UPDATE_PRICE: Operation[float] = Operation(
    "PUT",
    "/price",
    returns={200: {"text/plain": "float"}},
    accepts=("text/plain",),
    sends={"body": "Annotated[Decimal, DECIMAL_NUMBER]"},
)


def update_price(*, body: Annotated[Decimal, DECIMAL_NUMBER]) -> Call[float]:
    """``PUT /price``.

    Returns: 200: Another one
    """
    return UPDATE_PRICE(body=body)


UPDATE_ROWS: Operation[str] = Operation(
    "PUT",
    "/rows",
    returns={200: {"text/plain": "str"}},
    accepts=("text/csv",),
)


def update_rows(*, body: Binary | str) -> Call[str]:
    """``PUT /rows``.

    Returns: 200: Base64
    """
    return UPDATE_ROWS(body=body)


class Texts(Resource[C]):
    update_order = bound(update_order)
    """``PUT /order``"""
    get_order = bound(get_order)
    """``GET /order``"""
    update_count = bound(update_count)
    """``PUT /count``"""
    update_ready = bound(update_ready)
    """``PUT /ready``"""
    update_moment = bound(update_moment)
    """``PUT /moment``"""
    update_price = bound(update_price)
    """``PUT /price``"""
    update_rows = bound(update_rows)
    """``PUT /rows``"""
