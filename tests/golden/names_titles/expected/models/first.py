from __future__ import annotations

from dataclasses import dataclass

from .._runtime import OpenObject


@dataclass(slots=True, kw_only=True)
class First(OpenObject):
    response: FirstResponse | None = None


@dataclass(slots=True, kw_only=True)
class FirstResponse(OpenObject):
    a: str | None = None
