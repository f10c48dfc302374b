from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .._runtime import OpenObject

if TYPE_CHECKING:
    from . import BaseKind


@dataclass(slots=True, kw_only=True)
class Bird(OpenObject):
    """The schema ``Bird``."""

    kind: BaseKind
    wings: int | None = None
