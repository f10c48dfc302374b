"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass, field

from ._runtime import OpenObject, wire

__all__ = ["Base", "Holder", "HolderInline", "Wider"]


@dataclass(slots=True, kw_only=True)
class Base(OpenObject):
    """The base."""

    id: int
    name: str | None = None


@dataclass(slots=True, kw_only=True)
class Holder(OpenObject):
    documented: Base | None = None
    """Said again here."""
    old: Base | None = None
    """Deprecated."""
    inline: HolderInline | None = None
    renamed: Base | None = None
    wider: Wider | None = None


@dataclass(slots=True, kw_only=True)
class HolderInline(OpenObject):
    id: int
    name: str | None = None
    extra_: bool | None = field(default=None, metadata=wire("extra"))


@dataclass(slots=True, kw_only=True)
class Wider(OpenObject):
    id: int
    name: str
    more: str | None = None
