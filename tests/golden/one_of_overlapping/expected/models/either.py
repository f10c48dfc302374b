from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from . import Large, Small

Either: TypeAlias = "Small | Large"
"""The schema ``Either``."""
