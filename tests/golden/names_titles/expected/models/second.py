from __future__ import annotations

from dataclasses import dataclass

from .._runtime import OpenObject


@dataclass(slots=True, kw_only=True)
class Second(OpenObject):
    """The schema ``Second``."""

    response: SecondResponse | None = None


@dataclass(slots=True, kw_only=True)
class SecondResponse(OpenObject):
    """The schema of ``response`` in ``Second``."""

    b: str | None = None
