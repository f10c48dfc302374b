from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from .. import models
from .._runtime import UNSET, OpenObject, Unset


@dataclass(slots=True, kw_only=True)
class Thing(OpenObject):
    text: str | None
    other: models.Other | None
    any: models.Other | str | None | Unset = UNSET
    word: str | None | Unset = UNSET
    status: models.Status | None | Unset = UNSET
    kind: Literal["a", "b"] | None | Unset = UNSET
    items: list[int | None] | None | Unset = UNSET
    inline: ThingInline | None | Unset = UNSET
    map: dict[str, str] | None | Unset = UNSET
    untyped: Any = UNSET


@dataclass(slots=True, kw_only=True)
class ThingInline(OpenObject):
    b: str | None = None
