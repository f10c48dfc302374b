from __future__ import annotations

from dataclasses import dataclass

from .. import models
from .._runtime import OpenObject


@dataclass(slots=True, kw_only=True)
class All(OpenObject):
    operator: models.Operator | None = None
    casing: models.Casing | None = None
    sort: models.Sort | None = None
    spacing: models.Spacing | None = None
    signs: models.Signs | None = None
    versions: models.Versions | None = None
    words: models.Words | None = None
