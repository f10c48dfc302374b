"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias, Union

from ._runtime import OpenObject

__all__ = ["ByEmail", "ByPhone", "Contact"]

Contact: TypeAlias = Union["ByEmail", "ByPhone"]


@dataclass(slots=True, kw_only=True)
class ByEmail(OpenObject):
    email: str
    note: str | None = None


@dataclass(slots=True, kw_only=True)
class ByPhone(OpenObject):
    phone: str
    note: str | None = None
