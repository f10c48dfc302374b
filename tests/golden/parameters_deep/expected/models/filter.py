from __future__ import annotations

from dataclasses import dataclass

from .. import models
from .._runtime import OpenObject


@dataclass(slots=True, kw_only=True)
class Filter(OpenObject):
    status: list[str] | None = None
    placed: models.Range | None = None
    lines: list[models.Range] | None = None
    paid: bool | None = None
    labels: dict[str, str] | None = None
