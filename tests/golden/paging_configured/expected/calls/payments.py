"""Calls of payments."""

from __future__ import annotations

from .._runtime import C, Call, Operation, Resource, bound

PAY: Operation[None] = Operation(
    "POST",
    "/payments",
    returns={204: None},
    idempotency="Idempotency-Key",
)


def pay(*, idempotency_key: str | None = None) -> Call[None]:
    """Has a header of its own for the key, which need not be given.

    ``POST /payments``

    Args:
        idempotency_key: Once only; made for each call, unless given.

    Returns: 204: Paid.
    """
    return PAY(headers={"Idempotency-Key": idempotency_key})


REFUND: Operation[None] = Operation(
    "POST",
    "/refunds",
    returns={204: None},
    idempotency="X-Refund-Key",
)


def refund() -> Call[None]:
    """Names the header in an extension.

    ``POST /refunds``

    Returns: 204: Refunded.
    """
    return REFUND()


QUOTE: Operation[None] = Operation("POST", "/quotes", returns={204: None}, safe=True)


def quote() -> Call[None]:
    """Safe by an extension.

    ``POST /quotes``

    Returns: 204: Quoted.
    """
    return QUOTE()


class Payments(Resource[C]):
    pay = bound(pay)
    """Has a header of its own for the key, which need not be given"""
    refund = bound(refund)
    """Names the header in an extension"""
    quote = bound(quote)
    """Safe by an extension"""
