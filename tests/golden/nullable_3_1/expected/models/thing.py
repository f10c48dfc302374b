from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from .. import models
from .._runtime import UNSET, OpenObject, Unset


@dataclass(slots=True, kw_only=True)
class Thing(OpenObject):
    text: str | None
    other: models.Other | None
    any: models.Other | str | None | Unset = UNSET
    aliased: models.Other | None
    word: str | None | Unset = UNSET
    object: models.MaybeObject | None | Unset = UNSET
    single: int | None | Unset = UNSET
    const: int | None | Unset = UNSET
    dates: list[date | None] | None = None
    inline: ThingInline | None | Unset = UNSET


@dataclass(slots=True, kw_only=True)
class ThingInline(OpenObject):
    b: str | None = None
