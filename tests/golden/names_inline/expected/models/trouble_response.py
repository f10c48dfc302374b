from __future__ import annotations

from dataclasses import dataclass

from .._runtime import OpenObject


@dataclass(slots=True, kw_only=True)
class TroubleResponse(OpenObject):
    """The schema ``TroubleResponse.response``."""

    trouble: str | None = None
