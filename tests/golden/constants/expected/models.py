"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from ._runtime import UNSET, OpenObject

__all__ = ["Fixed"]


@dataclass(slots=True, kw_only=True)
class Fixed(OpenObject):
    kind: Literal["fixed"] = "fixed"
    version: Literal[3] = 3
    ok: Literal[True] = True
    nothing: None
    ratio: float | None = None
    note: Literal["only this"] | None = "only this"
    shape: Any = UNSET
