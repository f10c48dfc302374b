from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from . import A

OrMap: TypeAlias = "A | dict[str, int]"
"""The schema ``OrMap``."""
