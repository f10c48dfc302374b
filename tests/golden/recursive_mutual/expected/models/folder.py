from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .._runtime import OpenObject

if TYPE_CHECKING:
    from . import Entry


@dataclass(slots=True, kw_only=True)
class Folder(OpenObject):
    """The schema ``Folder``."""

    name: str
    entries: list[Entry] | None = None
