"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias, Union

from ._runtime import OpenObject

__all__ = ["AtLeastOne", "Target", "TargetByID", "TargetByURL"]

Target: TypeAlias = Union["TargetByURL", "TargetByID"]


@dataclass(slots=True, kw_only=True)
class AtLeastOne(OpenObject):
    email: str | None = None
    phone: str | None = None


@dataclass(slots=True, kw_only=True)
class TargetByID(OpenObject):
    name: str
    id: int


@dataclass(slots=True, kw_only=True)
class TargetByURL(OpenObject):
    name: str
    url: str
