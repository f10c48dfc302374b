from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from . import Created, Moved

Event: TypeAlias = "Created | Moved | str | list[int]"
"""The schema ``Event``."""
