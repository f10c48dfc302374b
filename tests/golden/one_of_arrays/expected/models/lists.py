from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from . import A, B

Lists: TypeAlias = "list[A] | list[B]"
"""The schema ``Lists``."""
