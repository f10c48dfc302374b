"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass

from ._runtime import OpenInt, OpenObject, OpenStr

__all__ = ["Case", "Priority", "Reason", "Same", "Short"]


class Priority(OpenInt):
    LOW = 0
    """Any time."""
    NORMAL = 1
    """Today."""
    VERY_HIGH = 2
    """At once."""


class Reason(OpenStr):
    NOT_FOUND = "01"
    """Nobody has it."""
    TOO_LATE = "02"
    """It was there."""


class Same(OpenStr):
    A = "a"
    B = "b"


class Short(OpenInt):
    ONE = 1
    VALUE_2 = 2
    VALUE_3 = 3


@dataclass(slots=True, kw_only=True)
class Case(OpenObject):
    priority: Priority | None = None
    reason: Reason | None = None
    short: Short | None = None
    same: Same | None = None
