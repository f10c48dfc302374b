from __future__ import annotations

from dataclasses import dataclass

from .._runtime import OpenObject


@dataclass(slots=True, kw_only=True)
class NamedAgain(OpenObject):
    user: NamedAgainUser | None = None


@dataclass(slots=True, kw_only=True)
class NamedAgainUser(OpenObject):
    a: str | None = None
