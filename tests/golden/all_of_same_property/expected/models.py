"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass, field

from ._runtime import OpenObject, wire

__all__ = ["Links", "Page", "PageLinks", "PageMeta", "Resource", "ResourceMeta"]


@dataclass(slots=True, kw_only=True)
class Links(OpenObject):
    self_: str | None = field(default=None, metadata=wire("self"))


@dataclass(slots=True, kw_only=True)
class Page(OpenObject):
    links: PageLinks | None = None
    meta: PageMeta | None = None


@dataclass(slots=True, kw_only=True)
class PageLinks(OpenObject):
    self_: str | None = field(default=None, metadata=wire("self"))
    next: str | None = None


@dataclass(slots=True, kw_only=True)
class PageMeta(OpenObject):
    a: str | None = None
    b: int | None = None


@dataclass(slots=True, kw_only=True)
class Resource(OpenObject):
    links: Links | None = None
    meta: ResourceMeta | None = None


@dataclass(slots=True, kw_only=True)
class ResourceMeta(OpenObject):
    a: str | None = None
