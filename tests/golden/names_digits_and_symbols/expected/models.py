"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass, field

from ._runtime import OpenObject, wire

__all__ = ["ABCD", "Type2", "Type3DModel", "Underscore"]


@dataclass(slots=True, kw_only=True)
class ABCD(OpenObject):
    a_dot_b: str | None = field(default=None, metadata=wire("a.b"))
    a_minus_b: str | None = field(default=None, metadata=wire("a-b"))
    a_space_b: str | None = field(default=None, metadata=wire("a b"))
    a_slash_b: str | None = field(default=None, metadata=wire("a/b"))
    a: str | None = field(default=None, metadata=wire("a[]"))


@dataclass(slots=True, kw_only=True)
class Type2(OpenObject):
    """The schema ``2``."""

    a: str | None = None


@dataclass(slots=True, kw_only=True)
class Type3DModel(OpenObject):
    """The schema ``3DModel``."""

    value_2nd: int | None = field(default=None, metadata=wire("2nd"))
    value_404: str | None = field(default=None, metadata=wire("404"))
    value_3d_size: float | None = field(default=None, metadata=wire("3d_size"))


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
