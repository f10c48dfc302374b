from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from .._runtime import UNSET, OpenObject, wire

if TYPE_CHECKING:
    from . import Implied


@dataclass(slots=True, kw_only=True)
class Holder(OpenObject):
    """The schema ``Holder``."""

    implied: Implied | None = None
    items: list[str] | None = None
    extra_: dict[str, int] | None = field(default=None, metadata=wire("extra"))
    constrained: Any = UNSET
    dated: date | None = None
    described: Any = UNSET
    """Whatever."""
