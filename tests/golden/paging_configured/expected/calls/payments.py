from __future__ import annotations

from .._runtime import C, Call, Resource, call, operation


class Payments(Resource[C]):
    @operation("POST", "/payments", idempotency="Idempotency-Key")
    @staticmethod
    def pay(*, idempotency_key: str | None = None) -> Call[None]:
        """Has a header of its own for the key, which need not be given.

        ``POST /payments``

        Args:
            idempotency_key: Once only; made for each call, unless given.

        Returns: 204: Paid.
        """
        return call(headers={"Idempotency-Key": idempotency_key})

    @operation("POST", "/refunds", idempotency="X-Refund-Key")
    @staticmethod
    def refund() -> Call[None]:
        """Names the header in an extension.

        ``POST /refunds``

        Returns: 204: Refunded.
        """
        return call()

    @operation("POST", "/quotes", safe=True)
    @staticmethod
    def quote() -> Call[None]:
        """Safe by an extension.

        ``POST /quotes``

        Returns: 204: Quoted.
        """
        return call()
