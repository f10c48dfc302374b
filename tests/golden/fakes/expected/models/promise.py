from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from .._runtime import OpenObject


@dataclass(slots=True, kw_only=True)
class Promise(OpenObject):
    token: UUID
