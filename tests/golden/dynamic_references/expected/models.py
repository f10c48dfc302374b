"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ._runtime import OpenObject

__all__ = ["NumberPage", "Page", "Team", "TeamPage", "User", "UserPage"]


@dataclass(slots=True, kw_only=True)
class NumberPage(OpenObject):
    items: list[int]
    next: str | None = None
    sum: int | None = None


@dataclass(slots=True, kw_only=True)
class Page(OpenObject):
    """One page of a list."""

    items: list[Any]
    next: str | None = None


@dataclass(slots=True, kw_only=True)
class Team(OpenObject):
    members: UserPage | None = None


@dataclass(slots=True, kw_only=True)
class TeamPage(OpenObject):
    items: list[Team]
    next: str | None = None
    total: int | None = None


@dataclass(slots=True, kw_only=True)
class User(OpenObject):
    name: str


@dataclass(slots=True, kw_only=True)
class UserPage(OpenObject):
    """One page of users."""

    items: list[User]
    next: str | None = None
