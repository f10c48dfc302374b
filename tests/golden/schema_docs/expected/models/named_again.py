from __future__ import annotations

from dataclasses import dataclass

from .._runtime import OpenObject


@dataclass(slots=True, kw_only=True)
class NamedAgain(OpenObject):
    """The schema ``Named again``."""

    user: NamedAgainUser | None = None


@dataclass(slots=True, kw_only=True)
class NamedAgainUser(OpenObject):
    """The schema of ``user`` in ``Named again``."""

    a: str | None = None
