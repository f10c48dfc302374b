from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from .. import models
from .._runtime import UNSET, OpenObject, wire


@dataclass(slots=True, kw_only=True)
class Holder(OpenObject):
    implied: models.Implied | None = None
    items: list[str] | None = None
    extra_: dict[str, int] | None = field(default=None, metadata=wire("extra"))
    constrained: Any = UNSET
    dated: date | None = None
    described: Any = UNSET
    """Whatever."""
