from __future__ import annotations

from dataclasses import dataclass

from .._runtime import OpenObject


@dataclass(slots=True, kw_only=True)
class Dog(OpenObject):
    """The schema ``Dog``."""

    kind: str
    tricks: int | None = None
