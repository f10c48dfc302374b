from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .._runtime import UNSET, OpenObject

if TYPE_CHECKING:
    from . import Named


@dataclass(slots=True, kw_only=True)
class Holder(OpenObject):
    """The schema ``Holder``."""

    value: Any = UNSET
    named: Named | None = None
