"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass, field

from ._runtime import Binary, OpenObject, wire

__all__ = ["Copy", "Image", "Link", "Move", "Upload"]


@dataclass(slots=True, kw_only=True)
class Copy(OpenObject):
    of: str


@dataclass(slots=True, kw_only=True)
class Image(OpenObject):
    url: str | None = None
    file: Binary | None = None
    more: list[Binary] | None = None


@dataclass(slots=True, kw_only=True)
class Link(OpenObject):
    url: str


@dataclass(slots=True, kw_only=True)
class Move(OpenObject):
    from_: str = field(metadata=wire("from"))


@dataclass(slots=True, kw_only=True)
class Upload(OpenObject):
    file: Binary
    note: str | None = None
