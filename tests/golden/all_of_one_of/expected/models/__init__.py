"""The schemas of the API; each is loaded when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import lazy_classes

if TYPE_CHECKING:
    # fmt: off
    # isort: off
    from .base import Base as Base
    from .card import Card as Card
    from .cash import Cash as Cash
    from .payment import Payment as Payment
    from .payment import PaymentCard as PaymentCard
    from .payment import PaymentCash as PaymentCash
    # isort: on
    # fmt: on
else:
    __getattr__, __dir__ = lazy_classes(__name__)
