"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass

from ._runtime import OpenObject

__all__ = ["AddOrderError", "Order"]


@dataclass(slots=True, kw_only=True)
class AddOrderError(OpenObject):
    detail: str | None = None


@dataclass(slots=True, kw_only=True)
class Order(OpenObject):
    """What somebody wants to have."""

    id: int | None = None
