from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .._runtime import OpenObject

if TYPE_CHECKING:
    from . import AsyncClient_


@dataclass(slots=True, kw_only=True)
class Client_(OpenObject):
    """The schema ``Client``."""

    id: str
    client: AsyncClient_ | None = None
