from __future__ import annotations

from dataclasses import dataclass

from .._runtime import OpenObject


@dataclass(slots=True, kw_only=True)
class First(OpenObject):
    """The schema ``First``."""

    response: FirstResponse | None = None


@dataclass(slots=True, kw_only=True)
class FirstResponse(OpenObject):
    """The schema of ``response`` in ``First``."""

    a: str | None = None
