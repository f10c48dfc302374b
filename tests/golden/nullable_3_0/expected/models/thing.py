from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .. import models
from .._runtime import UNSET, OpenObject, OpenStr, Unset


class ThingKind(OpenStr):
    """The schema of ``kind`` in ``Thing``."""

    A = "a"
    B = "b"


@dataclass(slots=True, kw_only=True)
class Thing(OpenObject):
    """The schema ``Thing``."""

    text: str | None
    other: models.Other | None
    any: models.Other | str | None | Unset = UNSET
    word: str | None | Unset = UNSET
    status: models.Status | None | Unset = UNSET
    kind: ThingKind | None | Unset = UNSET
    items: list[int | None] | None | Unset = UNSET
    inline: ThingInline | None | Unset = UNSET
    map: dict[str, str] | None | Unset = UNSET
    untyped: Any = UNSET


@dataclass(slots=True, kw_only=True)
class ThingInline(OpenObject):
    """The schema of ``inline`` in ``Thing``."""

    b: str | None = None
