from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from . import File, Folder

Entry: TypeAlias = "File | Folder"
"""The schema ``Entry``."""
