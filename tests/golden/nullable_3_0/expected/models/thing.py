from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .._runtime import UNSET, OpenObject, OpenStr, Unset

if TYPE_CHECKING:
    from . import Other, Status


class ThingKind(OpenStr):
    """The schema of ``kind`` in ``Thing``."""

    A = "a"
    B = "b"


@dataclass(slots=True, kw_only=True)
class Thing(OpenObject):
    """The schema ``Thing``."""

    text: str | None
    other: Other | None
    any: Other | str | None | Unset = UNSET
    word: str | None | Unset = UNSET
    status: Status | None | Unset = UNSET
    kind: ThingKind | None | Unset = UNSET
    items: list[int | None] | None | Unset = UNSET
    inline: ThingInline | None | Unset = UNSET
    map: dict[str, str] | None | Unset = UNSET
    untyped: Any = UNSET


@dataclass(slots=True, kw_only=True)
class ThingInline(OpenObject):
    """The schema of ``inline`` in ``Thing``."""

    b: str | None = None
