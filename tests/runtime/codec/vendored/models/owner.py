"""An owner."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from runtime import EXTRA

if TYPE_CHECKING:
    from . import Ids, Json, Pet


@dataclass(slots=True, kw_only=True)
class Owner:
    pets: list[Pet]
    ids: Ids | None = None
    anything: Json | None = None
    extra: dict[str, Any] = field(default_factory=dict, repr=False, metadata=EXTRA)
