from __future__ import annotations

from dataclasses import dataclass

from .. import models
from .._runtime import UNSET, OpenObject, Unset


@dataclass(slots=True, kw_only=True)
class Holder(OpenObject):
    base: models.Base | None | Unset = UNSET
    wrapped: models.Base | None | Unset = UNSET
    extended: models.Extended | None = None
    maybe: models.Extended | None | Unset = UNSET
