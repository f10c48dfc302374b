from __future__ import annotations

from dataclasses import dataclass

from .._runtime import OpenObject


@dataclass(slots=True, kw_only=True)
class ErrorDetail(OpenObject):
    field: str | None = None
