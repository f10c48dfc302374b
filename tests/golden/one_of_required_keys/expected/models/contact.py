from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from . import ByEmail, ByPhone

Contact: TypeAlias = "ByEmail | ByPhone"
"""The schema ``Contact``."""
