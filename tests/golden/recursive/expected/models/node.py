from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .._runtime import OpenObject

if TYPE_CHECKING:
    from . import Owner, Value


@dataclass(slots=True, kw_only=True)
class Node(OpenObject):
    """The schema ``Node``."""

    children: list[Node]
    owner: Owner | None = None
    value: Value | None = None
