from __future__ import annotations

from dataclasses import dataclass

from .. import models
from .._runtime import OpenObject


@dataclass(slots=True, kw_only=True)
class Owl(OpenObject):
    """The enum does not have its value."""

    kind: models.Kind
    name: str | None = None
    wings: int | None = None
