"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ._runtime import UNSET, OpenObject

__all__ = ["Holder", "Named"]


@dataclass(slots=True, kw_only=True)
class Holder(OpenObject):
    value: Any = UNSET
    named: Named | None = None


@dataclass(slots=True, kw_only=True)
class Named(OpenObject):
    name: str | None = None
