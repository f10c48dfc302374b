from __future__ import annotations

from dataclasses import dataclass

from .._runtime import Binary, OpenObject


@dataclass(slots=True, kw_only=True)
class Upload(OpenObject):
    """The schema ``Upload``."""

    file: Binary
    note: str | None = None
