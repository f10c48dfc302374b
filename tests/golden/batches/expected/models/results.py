from __future__ import annotations

from dataclasses import dataclass

from .. import models
from .._runtime import OpenObject


@dataclass(slots=True, kw_only=True)
class Results(OpenObject):
    """The schema ``Results``."""

    results: list[models.Contact]
