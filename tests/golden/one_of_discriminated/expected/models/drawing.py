from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .._runtime import OpenObject

if TYPE_CHECKING:
    from . import Shape


@dataclass(slots=True, kw_only=True)
class Drawing(OpenObject):
    """The schema ``Drawing``."""

    main: Shape
    shapes: list[Shape] | None = None
