from __future__ import annotations

from dataclasses import dataclass

from .. import models
from .._runtime import OpenObject


@dataclass(slots=True, kw_only=True)
class Resource(OpenObject):
    links: models.Links | None = None
    meta: ResourceMeta | None = None


@dataclass(slots=True, kw_only=True)
class ResourceMeta(OpenObject):
    a: str | None = None
