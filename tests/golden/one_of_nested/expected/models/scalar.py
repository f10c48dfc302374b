from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from . import Number

Scalar: TypeAlias = "str | Number"
"""The schema ``Scalar``."""
