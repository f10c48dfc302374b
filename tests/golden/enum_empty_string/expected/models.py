"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ._runtime import OpenObject, OpenStr

__all__ = ["Listing", "Sort"]


class Sort(OpenStr):
    EMPTY = ""
    NAME = "name"
    SPACE = " "


@dataclass(slots=True, kw_only=True)
class Listing(OpenObject):
    sort: Sort | None = None
    only: Literal[""] | None = ""
