from __future__ import annotations

from typing import Any

from .. import models
from .._runtime import (
    DEFAULT,
    C,
    Call,
    Resource,
    Stream,
    StreamedCall,
    call,
    deprecated,
    operation,
)


class Orders(Resource[C]):
    @operation("GET", "/orders")
    @staticmethod
    def list_orders(
        *,
        state: str | None = None,
        ids: list[int] | None = None,
        x_trace: str | None = None,
    ) -> Call[list[models.Order]]:
        """``GET /orders``."""
        return call(query={"state": state, "ids": ids}, headers={"X-Trace": x_trace})

    @operation(
        "POST",
        "/orders",
        returns={201: "Order", 202: "Promise"},
        raises={"4XX": "Problem"},
    )
    @staticmethod
    def create_order(*, body: models.Order) -> Call[models.Order | models.Promise]:
        """``POST /orders``.

        Returns:
            201: It was made.
            202: It will be made.

        Raises: ApiError[Problem]: 4XX: It was refused.
        """
        return call(json=body)

    @operation("GET", "/orders/{orderId}", raises={DEFAULT: "Problem"})
    @staticmethod
    def get_order(order_id: str) -> Call[models.Order]:
        """``GET /orders/{orderId}``.

        Raises: ApiError[Problem]: Every other status: There is none.
        """
        return call(path=(order_id,))

    @deprecated("DELETE /orders/{orderId} is deprecated.")
    @operation("DELETE", "/orders/{orderId}")
    @staticmethod
    def delete_order(order_id: str) -> Call[None]:
        """``DELETE /orders/{orderId}``.

        Deprecated.

        Returns: 204: It is gone.
        """
        return call(path=(order_id,))

    @operation("GET", "/orders/{orderId}/receipt", returns={200: "Any"})
    @staticmethod
    def get_receipt(order_id: str) -> Call[Any]:
        """``GET /orders/{orderId}/receipt``.

        Returns: 200: As the shop likes
        """
        return call(path=(order_id,))

    @operation("POST", "/orders/{orderId}/receipt", status=202)
    @staticmethod
    def print_receipt(order_id: str) -> Call[Any]:
        """``POST /orders/{orderId}/receipt``.

        Returns: 202: It will be printed
        """
        return call(path=(order_id,))

    @operation(
        "GET",
        "/orders/{orderId}/events",
        returns={200: {"text/event-stream": Stream("Event")}},
    )
    @staticmethod
    def watch_order(order_id: str) -> StreamedCall[list[models.Event], models.Event]:
        """``GET /orders/{orderId}/events``.

        Returns: 200: What happens to the order.
        """
        return call(path=(order_id,))

    @operation(
        "GET",
        "/orders/{orderId}/seal",
        returns={200: {"text/plain": 'Annotated[bytes, "base64"]'}},
    )
    @staticmethod
    def get_seal(order_id: str) -> Call[bytes]:
        """``GET /orders/{orderId}/seal``.

        Returns: 200: The seal, as text.
        """
        return call(path=(order_id,))

    @operation("PUT", "/orders/{orderId}/seal")
    @staticmethod
    def renew_seal(order_id: str) -> Call[bytes]:
        """``PUT /orders/{orderId}/seal``.

        Returns: 200: The seal, as JSON.
        """
        return call(path=(order_id,))

    @operation(
        "GET", "/orders/{orderId}/invoice", returns={200: {"application/pdf": "bytes"}}
    )
    @staticmethod
    def get_invoice(order_id: str) -> StreamedCall[bytes, bytes]:
        """``GET /orders/{orderId}/invoice``."""
        return call(path=(order_id,))

    @operation("PUT", "/orders/{orderId}/invoice", accepts=("multipart/form-data",))
    @staticmethod
    def put_invoice(order_id: str, *, body: models.OrdersPutInvoiceBody) -> Call[None]:
        """``PUT /orders/{orderId}/invoice``.

        Returns: 204: It is kept.
        """
        return call(path=(order_id,), body=body)
