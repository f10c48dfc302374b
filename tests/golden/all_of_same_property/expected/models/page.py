from __future__ import annotations

from dataclasses import dataclass, field

from .._runtime import OpenObject, wire


@dataclass(slots=True, kw_only=True)
class Page(OpenObject):
    """The schema ``Page``."""

    links: PageLinks | None = None
    meta: PageMeta | None = None


@dataclass(slots=True, kw_only=True)
class PageLinks(OpenObject):
    """The schema of ``links`` in ``Page``."""

    self_: str | None = field(default=None, metadata=wire("self"))
    next: str | None = None


@dataclass(slots=True, kw_only=True)
class PageMeta(OpenObject):
    """The schema of ``meta`` in ``Page``."""

    a: str | None = None
    b: int | None = None
