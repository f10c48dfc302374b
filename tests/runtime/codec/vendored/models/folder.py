"""A folder, which nothing else needs."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from runtime import EXTRA


@dataclass(slots=True, kw_only=True)
class Folder:
    name: str
    folders: list[Folder] | None = None
    extra: dict[str, Any] = field(default_factory=dict, repr=False, metadata=EXTRA)
