from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .._runtime import OpenObject

if TYPE_CHECKING:
    from . import ModelsLower


@dataclass(slots=True, kw_only=True)
class AsyncClient_(OpenObject):
    """The schema ``AsyncClient``."""

    models: list[ModelsLower] | None = None
