from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .._runtime import OpenObject

if TYPE_CHECKING:
    from . import Code, Color


@dataclass(slots=True, kw_only=True)
class Paint(OpenObject):
    """The schema ``Paint``."""

    color: Color | None = None
    code: Code | None = None
