from __future__ import annotations

from dataclasses import dataclass

from .. import models
from .._runtime import OpenObject


@dataclass(slots=True, kw_only=True)
class ResultsWithErrors(OpenObject):
    results: list[models.Contact]
    errors: list[models.Error] | None = None
