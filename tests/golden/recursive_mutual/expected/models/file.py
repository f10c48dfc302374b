from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .._runtime import OpenObject

if TYPE_CHECKING:
    from . import Folder


@dataclass(slots=True, kw_only=True)
class File(OpenObject):
    """The schema ``File``."""

    size: int
    parent: Folder | None = None
