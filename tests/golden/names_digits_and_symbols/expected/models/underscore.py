from __future__ import annotations

from dataclasses import dataclass, field

from .._runtime import OpenObject, wire


@dataclass(slots=True, kw_only=True)
class Underscore(OpenObject):
    plus_1: int | None = field(default=None, metadata=wire("+1"))
    minus_1: int | None = field(default=None, metadata=wire("-1"))
    dollar: str | None = field(default=None, metadata=wire("$"))
    type: str | None = field(default=None, metadata=wire("@type"))
    hash: str | None = field(default=None, metadata=wire("#"))
    star: str | None = field(default=None, metadata=wire("*"))
    empty: str | None = field(default=None, metadata=wire(""))
    space: str | None = field(default=None, metadata=wire(" "))
