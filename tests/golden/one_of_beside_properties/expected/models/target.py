from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from .._runtime import OpenObject

Target: TypeAlias = "TargetByURL | TargetByID"
"""The schema ``Target``."""


@dataclass(slots=True, kw_only=True)
class TargetByURL(OpenObject):
    """The schema of ``By URL`` in ``Target``."""

    name: str
    url: str


@dataclass(slots=True, kw_only=True)
class TargetByID(OpenObject):
    """The schema of ``By ID`` in ``Target``."""

    name: str
    id: int
