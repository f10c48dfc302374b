from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from .._runtime import OpenObject, wire

if TYPE_CHECKING:
    from . import Color


@dataclass(slots=True, kw_only=True)
class Thing(OpenObject):
    """The schema ``Thing``."""

    email: str | None = None
    warm: Literal["red"] | None = None
    count: int | None = None
    list_: list[str] | None = field(default=None, metadata=wire("list"))
    color: Color | None = None
    """Default: ``"red"``."""
