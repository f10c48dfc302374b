"""Calls of texts."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Annotated

from .. import models
from .._runtime import DECIMAL_NUMBER, Binary, C, Call, Operation, Resource, bound

REPLACE_ORDER: Operation[models.Order] = Operation(
    "PUT",
    "/order",
    returns={200: {"text/plain": "Order"}},
    accepts=("text/plain",),
)


def replace_order(*, body: models.Order) -> Call[models.Order]:
    """``PUT /order``.

    Returns: 200: What holds now
    """
    return REPLACE_ORDER(body=body)


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


REPLACE_COUNT: Operation[int | None] = Operation(
    "PUT",
    "/count",
    returns={200: {"text/plain": "int | None"}},
    accepts=("text/plain",),
)


def replace_count(*, body: int) -> Call[int | None]:
    """``PUT /count``.

    Returns: 200: The last one
    """
    return REPLACE_COUNT(body=body)


REPLACE_READY: Operation[bool] = Operation("PUT", "/ready", returns={200: "bool"})


def replace_ready(*, body: bool) -> Call[bool]:
    """``PUT /ready``.

    Returns: 200: What it was
    """
    return REPLACE_READY(json=body)


REPLACE_MOMENT: Operation[datetime] = Operation(
    "PUT",
    "/moment",
    returns={200: {"text/plain; charset=utf-8": "datetime"}},
    accepts=("text/plain",),
)


def replace_moment(*, body: datetime) -> Call[datetime]:
    """``PUT /moment``.

    Returns: 200: Another one
    """
    return REPLACE_MOMENT(body=body)


REPLACE_PRICE: Operation[float] = Operation(
    "PUT",
    "/price",
    returns={200: {"text/plain": "float"}},
    accepts=("text/plain",),
    sends={"body": "Annotated[Decimal, DECIMAL_NUMBER]"},
)


def replace_price(*, body: Annotated[Decimal, DECIMAL_NUMBER]) -> Call[float]:
    """``PUT /price``.

    Returns: 200: Another one
    """
    return REPLACE_PRICE(body=body)


REPLACE_ROWS: Operation[str] = Operation(
    "PUT",
    "/rows",
    returns={200: {"text/plain": "str"}},
    accepts=("text/csv",),
)


def replace_rows(*, body: Binary | str) -> Call[str]:
    """``PUT /rows``.

    Returns: 200: Base64
    """
    return REPLACE_ROWS(body=body)


class Texts(Resource[C]):
    replace_order = bound(replace_order)
    """``PUT /order``"""
    get_order = bound(get_order)
    """``GET /order``"""
    replace_count = bound(replace_count)
    """``PUT /count``"""
    replace_ready = bound(replace_ready)
    """``PUT /ready``"""
    replace_moment = bound(replace_moment)
    """``PUT /moment``"""
    replace_price = bound(replace_price)
    """``PUT /price``"""
    replace_rows = bound(replace_rows)
    """``PUT /rows``"""
