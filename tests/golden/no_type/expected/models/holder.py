from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from .. import models
from .._runtime import UNSET, OpenObject, Unset, Untyped, wire


@dataclass(slots=True, kw_only=True)
class Holder(OpenObject, Untyped):
    implied: models.Implied | None = None
    items: list[str] | object | Unset = UNSET
    extra_: dict[str, int] | object | Unset = field(
        default=UNSET, metadata=wire("extra")
    )
    constrained: Any = UNSET
    dated: date | None = None
    described: Any = UNSET
    """Whatever."""
