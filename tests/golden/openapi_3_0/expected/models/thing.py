from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .._runtime import UNSET, OpenObject, OpenStr, Unset

if TYPE_CHECKING:
    from . import Other


class ThingKind(OpenStr):
    """The schema of ``kind`` in ``Thing``."""

    A = "a"
    B = "b"


@dataclass(slots=True, kw_only=True)
class Thing(OpenObject):
    """The schema ``Thing``."""

    text: str | None | Unset = UNSET
    other: Other | None | Unset = UNSET
    kind: ThingKind | None | Unset = UNSET
    size: float | None = None
