"""Calls of orders."""

from __future__ import annotations

from typing import Any

from .. import models
from .._runtime import DEFAULT, C, Call, Operation, Resource, Stream, bound, deprecated

LIST_ORDERS: Operation[list[models.Order]] = Operation(
    "GET",
    "/orders",
    returns={200: "list[Order]"},
)


def list_orders(
    *,
    state: str | None = None,
    ids: list[int] | None = None,
    x_trace: str | None = None,
) -> Call[list[models.Order]]:
    """``GET /orders``."""
    return LIST_ORDERS(query={"state": state, "ids": ids}, headers={"X-Trace": x_trace})


CREATE_ORDER: Operation[models.Order | models.Promise] = Operation(
    "POST",
    "/orders",
    returns={201: "Order", 202: "Promise"},
    raises={"4XX": "Problem"},
)


def create_order(*, body: models.Order) -> Call[models.Order | models.Promise]:
    """``POST /orders``.

    Returns:
        201: It was made.
        202: It will be made.

    Raises: ApiError[Problem]: 4XX: It was refused.
    """
    return CREATE_ORDER(json=body)


GET_ORDER: Operation[models.Order] = Operation(
    "GET",
    "/orders/{orderId}",
    returns={200: "Order"},
    raises={DEFAULT: "Problem"},
)


def get_order(order_id: str) -> Call[models.Order]:
    """``GET /orders/{orderId}``.

    Raises: ApiError[Problem]: Every other status: There is none.
    """
    return GET_ORDER(path=(order_id,))


DELETE_ORDER: Operation[None] = Operation(
    "DELETE",
    "/orders/{orderId}",
    returns={204: None},
)


@deprecated("DELETE /orders/{orderId} is deprecated.")
def delete_order(order_id: str) -> Call[None]:
    """``DELETE /orders/{orderId}``.

    Deprecated.

    Returns: 204: It is gone.
    """
    return DELETE_ORDER(path=(order_id,))


GET_RECEIPT: Operation[Any] = Operation(
    "GET",
    "/orders/{orderId}/receipt",
    returns={200: "Any"},
)


def get_receipt(order_id: str) -> Call[Any]:
    """``GET /orders/{orderId}/receipt``.

    Returns: 200 (JSON, text, bytes or None, as it comes): As the shop likes
    """
    return GET_RECEIPT(path=(order_id,))


PRINT_RECEIPT: Operation[Any] = Operation(
    "POST",
    "/orders/{orderId}/receipt",
    returns={202: {"*/*": "Any"}},
)


def print_receipt(order_id: str) -> Call[Any]:
    """``POST /orders/{orderId}/receipt``.

    Returns: 202 (JSON, text, bytes or None, as it comes): It will be printed
    """
    return PRINT_RECEIPT(path=(order_id,))


WATCH_ORDER: Operation[list[models.Event]] = Operation(
    "GET",
    "/orders/{orderId}/events",
    returns={200: {"text/event-stream": Stream("Event")}},
)


def watch_order(order_id: str) -> Call[list[models.Event]]:
    """``GET /orders/{orderId}/events``.

    Returns: 200: What happens to the order.
    """
    return WATCH_ORDER(path=(order_id,))


GET_INVOICE: Operation[bytes] = Operation(
    "GET",
    "/orders/{orderId}/invoice",
    returns={200: {"application/pdf": "bytes"}},
)


def get_invoice(order_id: str) -> Call[bytes]:
    """``GET /orders/{orderId}/invoice``."""
    return GET_INVOICE(path=(order_id,))


PUT_INVOICE: Operation[None] = Operation(
    "PUT",
    "/orders/{orderId}/invoice",
    returns={204: None},
    accepts=("multipart/form-data",),
)


def put_invoice(order_id: str, *, body: models.OrdersPutInvoiceBody) -> Call[None]:
    """``PUT /orders/{orderId}/invoice``.

    Returns: 204: It is kept.
    """
    return PUT_INVOICE(path=(order_id,), body=body)


class Orders(Resource[C]):
    list_orders = bound(list_orders)
    """``GET /orders``"""
    create_order = bound(create_order)
    """``POST /orders``"""
    get_order = bound(get_order)
    """``GET /orders/{orderId}``"""
    delete_order = bound(delete_order)  # pyright: ignore[reportDeprecated]
    """``DELETE /orders/{orderId}``"""
    get_receipt = bound(get_receipt)
    """``GET /orders/{orderId}/receipt``"""
    print_receipt = bound(print_receipt)
    """``POST /orders/{orderId}/receipt``"""
    watch_order = bound(watch_order)
    """``GET /orders/{orderId}/events``"""
    get_invoice = bound(get_invoice)
    """``GET /orders/{orderId}/invoice``"""
    put_invoice = bound(put_invoice)
    """``PUT /orders/{orderId}/invoice``"""
