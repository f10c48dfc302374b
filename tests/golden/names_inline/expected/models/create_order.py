from __future__ import annotations

from dataclasses import dataclass

from .._runtime import OpenObject, OpenStr


class CreateOrderState(OpenStr):
    """The schema of ``state`` in ``orders.create_order``."""

    NEW = "new"
    OLD = "old"


@dataclass(slots=True, kw_only=True)
class CreateOrderBody(OpenObject):
    """The schema of ``body`` in ``orders.create_order``."""

    customer: CreateOrderCustomer
    lines: list[CreateOrderLine] | None = None


@dataclass(slots=True, kw_only=True)
class CreateOrderResponse(OpenObject):
    """The schema of ``response`` in ``orders.create_order``."""

    order: CreateOrder | None = None
    categories: list[CreateOrderCategory] | None = None


@dataclass(slots=True, kw_only=True)
class CreateOrderResponse400(OpenObject):
    """The schema of ``response400`` in ``orders.create_order``."""

    reason: str | None = None


@dataclass(slots=True, kw_only=True)
class CreateOrderCustomer(OpenObject):
    """The schema of ``customer`` in ``orders.create_order``."""

    address: CreateOrderAddress | None = None


@dataclass(slots=True, kw_only=True)
class CreateOrderLine(OpenObject):
    """The schema of ``line`` in ``orders.create_order``."""

    sku: str | None = None
    state: CreateOrderState | None = None


@dataclass(slots=True, kw_only=True)
class CreateOrder(OpenObject):
    """The schema of ``order`` in ``orders.create_order``."""

    id: int | None = None


@dataclass(slots=True, kw_only=True)
class CreateOrderCategory(OpenObject):
    """The schema of ``category`` in ``orders.create_order``."""

    name: str | None = None


@dataclass(slots=True, kw_only=True)
class CreateOrderAddress(OpenObject):
    """The schema of ``address`` in ``orders.create_order``."""

    city: str | None = None
