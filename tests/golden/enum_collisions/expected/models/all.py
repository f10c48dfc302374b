from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .._runtime import OpenObject

if TYPE_CHECKING:
    from . import Casing, Operator, Sort, Spacing, Versions, Words


@dataclass(slots=True, kw_only=True)
class All(OpenObject):
    """The schema ``All``."""

    operator: Operator | None = None
    casing: Casing | None = None
    sort: Sort | None = None
    spacing: Spacing | None = None
    versions: Versions | None = None
    words: Words | None = None
