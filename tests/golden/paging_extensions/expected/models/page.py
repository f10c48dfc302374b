from __future__ import annotations

from dataclasses import dataclass

from .. import models
from .._runtime import OpenObject


@dataclass(slots=True, kw_only=True)
class Page(OpenObject):
    things: list[models.Thing] | None = None
    token: str | None = None
    next_cursor: str | None = None
    link: str | None = None
    pages: int | None = None
