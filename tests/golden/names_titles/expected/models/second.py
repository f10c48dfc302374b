from __future__ import annotations

from dataclasses import dataclass

from .._runtime import OpenObject


@dataclass(slots=True, kw_only=True)
class Second(OpenObject):
    response: SecondResponse | None = None


@dataclass(slots=True, kw_only=True)
class SecondResponse(OpenObject):
    b: str | None = None
