from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .._runtime import UNSET, OpenObject, Unset

if TYPE_CHECKING:
    from . import Owner


@dataclass(slots=True, kw_only=True)
class Shop(OpenObject):
    """The schema ``Shop``."""

    name: str | None = None
    days: list[str] | None = None
    hours: list[int] | None | Unset = UNSET
    owner: Owner | None = None
    limits: dict[str, int] | None = None
    pairs: list[int] | None = None
