"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from ._runtime import OpenObject, OpenStr, wire

__all__ = ["Color", "Thing"]


class Color(OpenStr):
    RED = "red"
    GREEN = "green"
    BLUE = "blue"


@dataclass(slots=True, kw_only=True)
class Thing(OpenObject):
    email: str | None = None
    warm: Literal["red"] | None = "red"
    count: int | None = None
    list_: list[str] | None = field(default=None, metadata=wire("list"))
    color: Color | None = None
    """Default: ``"red"``."""
