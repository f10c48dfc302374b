"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass

from ._runtime import OpenObject

__all__ = ["Address", "Item", "Money", "Order"]


@dataclass(slots=True, kw_only=True)
class Address(OpenObject):
    city: str | None = None


@dataclass(slots=True, kw_only=True)
class Item(OpenObject):
    price: Money | None = None


@dataclass(slots=True, kw_only=True)
class Money(OpenObject):
    amount: int


@dataclass(slots=True, kw_only=True)
class Order(OpenObject):
    item: Item | None = None
    address: Address | None = None
    total: Money | None = None
