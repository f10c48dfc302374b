from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .._runtime import UNSET, OpenObject

if TYPE_CHECKING:
    from . import Text, Untyped


@dataclass(slots=True, kw_only=True)
class All(OpenObject):
    """The schema ``All``."""

    switch: bool | None = None
    rate: float | None = None
    pairs: Any = UNSET
    untyped: Untyped | None = None
    text: Text | None = None
