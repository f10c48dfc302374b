from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .._runtime import OpenObject

if TYPE_CHECKING:
    from . import Id, Model


@dataclass(slots=True, kw_only=True)
class Thing(OpenObject):
    """The schema ``Thing``."""

    id: Id
    flag: bool | str | None = None
    model: Model | None = None
    only: str | None = None
    same: str | None = None
