"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ._runtime import UNSET, OpenObject, Unset

__all__ = ["Query"]


@dataclass(slots=True, kw_only=True)
class Query(OpenObject):
    limit: Literal[10, 20, "all", True] | None = None
    page: Literal[1, "last"] | None | Unset = UNSET
