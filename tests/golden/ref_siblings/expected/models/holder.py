from __future__ import annotations

from dataclasses import dataclass, field

from .. import models
from .._runtime import OpenObject, wire


@dataclass(slots=True, kw_only=True)
class Holder(OpenObject):
    documented: models.Base | None = None
    """Said again here."""
    old: models.Base | None = None
    """Deprecated."""
    inline: HolderInline | None = None
    renamed: models.Base | None = None
    wider: models.Wider | None = None


@dataclass(slots=True, kw_only=True)
class HolderInline(OpenObject):
    id: int
    name: str | None = None
    extra_: bool | None = field(default=None, metadata=wire("extra"))
