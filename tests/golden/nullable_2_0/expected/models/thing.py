from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .._runtime import UNSET, OpenObject, Unset

if TYPE_CHECKING:
    from . import Other


@dataclass(slots=True, kw_only=True)
class Thing(OpenObject):
    """The schema ``Thing``."""

    text: str | None
    age: int | None | Unset = UNSET
    other: Other | None | Unset = UNSET
    items: list[str] | None | Unset = UNSET
