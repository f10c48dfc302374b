from __future__ import annotations

from dataclasses import dataclass, field

from .._runtime import OpenObject, wire


@dataclass(slots=True, kw_only=True)
class Keywords(OpenObject):
    class_: str | None = field(default=None, metadata=wire("class"))
    from_: str | None = field(default=None, metadata=wire("from"))
    self_: str | None = field(default=None, metadata=wire("self"))
    none: str | None = field(default=None, metadata=wire("None"))
