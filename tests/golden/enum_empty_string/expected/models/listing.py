from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from .._runtime import OpenObject

if TYPE_CHECKING:
    from . import Sort


@dataclass(slots=True, kw_only=True)
class Listing(OpenObject):
    """The schema ``Listing``."""

    sort: Sort | None = None
    only: Literal[""] | None = None
