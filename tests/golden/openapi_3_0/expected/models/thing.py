from __future__ import annotations

from dataclasses import dataclass

from .. import models
from .._runtime import UNSET, OpenObject, OpenStr, Unset


class ThingKind(OpenStr):
    """The schema of ``kind`` in ``Thing``."""

    A = "a"
    B = "b"


@dataclass(slots=True, kw_only=True)
class Thing(OpenObject):
    """The schema ``Thing``."""

    text: str | None | Unset = UNSET
    other: models.Other | None | Unset = UNSET
    kind: ThingKind | None | Unset = UNSET
    size: float | None = None
