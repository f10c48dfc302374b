from __future__ import annotations

from dataclasses import dataclass

from .._runtime import Binary, OpenObject


@dataclass(slots=True, kw_only=True)
class ThingsUploadBody(OpenObject):
    """The schema of ``body`` in ``things.upload``."""

    file: Binary
    note: str | None = None
