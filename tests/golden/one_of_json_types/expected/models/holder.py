from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .._runtime import OpenObject

if TYPE_CHECKING:
    from . import Value


@dataclass(slots=True, kw_only=True)
class Holder(OpenObject):
    """The schema ``Holder``."""

    value: Value | None = None
    values: list[Value] | None = None
