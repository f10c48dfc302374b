"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ._runtime import UNSET, OpenObject, wire

__all__ = ["Holder"]


@dataclass(slots=True, kw_only=True)
class Holder(OpenObject):
    anything: Any = UNSET
    any: Any = UNSET
    never: Any = UNSET
    list_: list[Any] | None = field(default=None, metadata=wire("list"))
    empty: list[Any] | None = None
