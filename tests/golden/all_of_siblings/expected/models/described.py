from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .._runtime import OpenObject

if TYPE_CHECKING:
    from . import Base


@dataclass(slots=True, kw_only=True)
class Described(OpenObject):
    """The schema ``Described``."""

    base: Base | None = None
    """Says nothing about the type."""
    titled: Base | None = None
