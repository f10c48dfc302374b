from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .._runtime import OpenObject, wire

if TYPE_CHECKING:
    from . import Base, Wider


@dataclass(slots=True, kw_only=True)
class Holder(OpenObject):
    """The schema ``Holder``."""

    documented: Base | None = None
    """Said again here."""
    old: Base | None = None
    """Deprecated."""
    inline: HolderInline | None = None
    renamed: Base | None = None
    wider: Wider | None = None


@dataclass(slots=True, kw_only=True)
class HolderInline(OpenObject):
    """The schema of ``inline`` in ``Holder``."""

    id: int
    name: str | None = None
    extra_: bool | None = field(default=None, metadata=wire("extra"))
