from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .._runtime import UNSET, OpenObject

if TYPE_CHECKING:
    from . import Any_, OrMap


@dataclass(slots=True, kw_only=True)
class Holder(OpenObject):
    """The schema ``Holder``."""

    any: list[Any_] | None = None
    map: list[OrMap] | None = None
    anything: Any = UNSET
