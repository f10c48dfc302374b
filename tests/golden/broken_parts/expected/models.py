"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ._runtime import UNSET, OpenObject

__all__ = ["Bad", "Disc", "GetAResponse201", "GetAResponse404"]


@dataclass(slots=True, kw_only=True)
class Bad(OpenObject):
    b: str | None = None


@dataclass(slots=True, kw_only=True)
class Disc(OpenObject):
    k: str | None = None


@dataclass(slots=True, kw_only=True)
class GetAResponse201(OpenObject):
    a: Any = UNSET


@dataclass(slots=True, kw_only=True)
class GetAResponse404(OpenObject):
    b: str | None = None
