"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ._runtime import UNSET, OpenObject

__all__ = ["Holder"]


@dataclass(slots=True, kw_only=True)
class Holder(OpenObject):
    bare: dict[str, Any]
    none: dict[str, Any] | None = None
    undescribed: Any
    described: Any = UNSET
