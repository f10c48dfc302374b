"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ._runtime import UNSET, OpenObject, Unset

__all__ = ["Invoice"]


@dataclass(slots=True, kw_only=True)
class Invoice(OpenObject):
    kind: Literal["invoice"] = "invoice"
    version: Literal[2] = 2
    paid: Literal[True] | None = True
    state: Literal["final"] | None = "final"
    maybe: Literal["x"] | None | Unset = UNSET
