"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ._runtime import OpenObject, OpenStr

__all__ = ["Pet", "Status"]


class Status(OpenStr):
    """Where a pet is."""

    AVAILABLE = "available"
    ON_HOLD = "on-hold"
    SOLD_OUT = "soldOut"


@dataclass(slots=True, kw_only=True)
class Pet(OpenObject):
    status: Status
    size: Literal["S", "M", "L"] | None = None
    """How large it gets."""
