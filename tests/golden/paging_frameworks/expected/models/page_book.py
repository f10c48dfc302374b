from __future__ import annotations

from dataclasses import dataclass

from .. import models
from .._runtime import OpenObject


@dataclass(slots=True, kw_only=True)
class PageBook(OpenObject):
    items: list[models.Book]
    total: int
    page: int
    size: int
    pages: int
