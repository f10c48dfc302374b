"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from ._runtime import UNSET, OpenObject, OpenStr, Unset

__all__ = ["Other", "Status", "Thing", "ThingInline"]


class Status(OpenStr):
    ON = "on"
    OFF = "off"


@dataclass(slots=True, kw_only=True)
class Other(OpenObject):
    a: str | None = None


@dataclass(slots=True, kw_only=True)
class Thing(OpenObject):
    text: str | None
    other: Other | None
    any: Other | str | None | Unset = UNSET
    word: str | None | Unset = UNSET
    status: Status | None | Unset = UNSET
    kind: Literal["a", "b"] | None | Unset = UNSET
    items: list[int | None] | None | Unset = UNSET
    inline: ThingInline | None | Unset = UNSET
    map: dict[str, str] | None | Unset = UNSET
    untyped: Any = UNSET


@dataclass(slots=True, kw_only=True)
class ThingInline(OpenObject):
    b: str | None = None
