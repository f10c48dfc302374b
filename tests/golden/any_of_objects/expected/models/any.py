from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from . import A, B

Any_: TypeAlias = "A | B"
"""The schema ``Any``."""
