from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .._runtime import UNSET, OpenObject


@dataclass(slots=True, kw_only=True)
class GetAResponse201(OpenObject):
    """The schema of ``response201`` in ``untagged.get_a``."""

    a: Any = UNSET


@dataclass(slots=True, kw_only=True)
class GetAResponse404(OpenObject):
    """The schema of ``response404`` in ``untagged.get_a``."""

    b: str | None = None
