"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ._runtime import UNSET, OpenInt, OpenObject, OpenStr, Unset

__all__ = ["Pet", "Priority", "Status"]


class Priority(OpenInt):
    LOW = -1
    NORMAL = 0
    HIGH = 1


class Status(OpenStr):
    """Where a pet is."""

    AVAILABLE = "available"
    ON_HOLD = "on-hold"
    VALUE_3RD_PARTY = "3rd-party"
    EMPTY = ""


@dataclass(slots=True, kw_only=True)
class Pet(OpenObject):
    status: Status
    kind: Literal["pet"] = "pet"
    priority: Priority | None = None
    size: Literal["small", "large"] | None | Unset = UNSET
