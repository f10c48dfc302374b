"""The schemas of the API; each is loaded when it is first used."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    # fmt: off
    # isort: off
    from .card import Card as Card
    from .customer import Customer as Customer
    from .event import Event as Event
    from .line import Line as Line
    from .order import Order as Order
    from .orders_put_invoice import OrdersPutInvoiceBody as OrdersPutInvoiceBody
    from .payment import Payment as Payment
    from .problem import Problem as Problem
    from .promise import Promise as Promise
    from .transfer import Transfer as Transfer
    # isort: on
    # fmt: on
else:
    from .._runtime import lazy_classes

    __getattr__, __dir__ = lazy_classes(__name__)
