from __future__ import annotations

from dataclasses import dataclass, field

from .._runtime import OpenObject, wire


@dataclass(slots=True, kw_only=True)
class ABCD(OpenObject):
    a_dot_b: str | None = field(default=None, metadata=wire("a.b"))
    a_minus_b: str | None = field(default=None, metadata=wire("a-b"))
    a_space_b: str | None = field(default=None, metadata=wire("a b"))
    a_slash_b: str | None = field(default=None, metadata=wire("a/b"))
    a: str | None = field(default=None, metadata=wire("a[]"))
