from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .._runtime import OpenObject

if TYPE_CHECKING:
    from . import Links


@dataclass(slots=True, kw_only=True)
class Resource_(OpenObject):
    """The schema ``Resource``."""

    links: Links | None = None
    meta: ResourceMeta | None = None


@dataclass(slots=True, kw_only=True)
class ResourceMeta(OpenObject):
    """The schema of ``meta`` in ``Resource``."""

    a: str | None = None
