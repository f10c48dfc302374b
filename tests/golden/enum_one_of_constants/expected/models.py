"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass

from ._runtime import UNSET, OpenInt, OpenObject, OpenStr, Unset

__all__ = ["Color", "Maybe", "Print", "Speed"]


class Color(OpenStr):
    """A color of the printer."""

    CYAN = "C"
    """Greenish blue."""
    MAGENTA = "M"
    YELLOW = "Y"


class Maybe(OpenStr):
    A = "a"
    B = "b"


class Speed(OpenInt):
    SLOW = 1
    FAST = 2


@dataclass(slots=True, kw_only=True)
class Print(OpenObject):
    color: Color | None = None
    speed: Speed | None = None
    maybe: Maybe | None | Unset = UNSET
