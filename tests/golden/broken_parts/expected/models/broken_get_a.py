from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .._runtime import UNSET, OpenObject


@dataclass(slots=True, kw_only=True)
class BrokenGetAResponse201(OpenObject):
    """The schema of ``response201`` in ``broken.get_a``."""

    a: Any = UNSET


@dataclass(slots=True, kw_only=True)
class BrokenGetAResponse404(OpenObject):
    """The schema of ``response404`` in ``broken.get_a``."""

    b: str | None = None


@dataclass(slots=True, kw_only=True)
class BrokenGetAResponse405(OpenObject):
    """The schema of ``response405`` in ``broken.get_a``."""

    b: str | None = None
