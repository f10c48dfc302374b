from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .._runtime import OpenObject

if TYPE_CHECKING:
    from . import Filter, Json, Lists, Tree


@dataclass(slots=True, kw_only=True)
class Holder(OpenObject):
    """The schema ``Holder``."""

    json: Json | None = None
    tree: Tree | None = None
    lists: Lists | None = None
    filter: Filter | None = None
