"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from ._runtime import OpenObject

__all__ = ["Address", "FormsLogInBody"]


@dataclass(slots=True, kw_only=True)
class Address(OpenObject):
    city: str
    zip: int | None = None


@dataclass(slots=True, kw_only=True)
class FormsLogInBody(OpenObject):
    user: str
    """Whom to log in."""
    scopes: list[str] | None = None
    joined: list[str] | None = None
    since: datetime | None = None
    address: Address | None = None
    deep: Address | None = None
    back: str | None = None
