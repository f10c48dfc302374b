from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from . import Scalar

Value: TypeAlias = "Scalar | list[Scalar | None]"
"""The schema ``Value``."""
