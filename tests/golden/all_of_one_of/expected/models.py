"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias, Union

from ._runtime import OpenObject

__all__ = ["Base", "Card", "Cash", "Payment", "PaymentCard", "PaymentCash"]

Payment: TypeAlias = Union["PaymentCard", "PaymentCash"]
"""How it was paid."""


@dataclass(slots=True, kw_only=True)
class Base(OpenObject):
    id: int


@dataclass(slots=True, kw_only=True)
class Card(OpenObject):
    number: str


@dataclass(slots=True, kw_only=True)
class Cash(OpenObject):
    currency: str


@dataclass(slots=True, kw_only=True)
class PaymentCard(OpenObject):
    id: int
    number: str


@dataclass(slots=True, kw_only=True)
class PaymentCash(OpenObject):
    id: int
    currency: str
