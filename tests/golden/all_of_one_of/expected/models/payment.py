from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from .._runtime import OpenObject

Payment: TypeAlias = "PaymentCard | PaymentCash"
"""How it was paid."""


@dataclass(slots=True, kw_only=True)
class PaymentCard(OpenObject):
    """The schema of ``Card`` in ``Payment``."""

    id: int
    number: str


@dataclass(slots=True, kw_only=True)
class PaymentCash(OpenObject):
    """The schema of ``Cash`` in ``Payment``."""

    id: int
    currency: str
