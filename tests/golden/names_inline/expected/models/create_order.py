from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .._runtime import OpenObject


@dataclass(slots=True, kw_only=True)
class CreateOrderBody(OpenObject):
    customer: CreateOrderCustomer
    lines: list[CreateOrderLine] | None = None


@dataclass(slots=True, kw_only=True)
class CreateOrderResponse(OpenObject):
    order: CreateOrder | None = None
    categories: list[CreateOrderCategory] | None = None


@dataclass(slots=True, kw_only=True)
class CreateOrderResponse400(OpenObject):
    reason: str | None = None


@dataclass(slots=True, kw_only=True)
class CreateOrderCustomer(OpenObject):
    address: CreateOrderAddress | None = None


@dataclass(slots=True, kw_only=True)
class CreateOrderLine(OpenObject):
    sku: str | None = None
    state: Literal["new", "old"] | None = None


@dataclass(slots=True, kw_only=True)
class CreateOrder(OpenObject):
    id: int | None = None


@dataclass(slots=True, kw_only=True)
class CreateOrderCategory(OpenObject):
    name: str | None = None


@dataclass(slots=True, kw_only=True)
class CreateOrderAddress(OpenObject):
    city: str | None = None
