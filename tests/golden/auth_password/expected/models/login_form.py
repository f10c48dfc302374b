from __future__ import annotations

from dataclasses import dataclass

from .._runtime import UNSET, OpenObject, Unset


@dataclass(slots=True, kw_only=True)
class LoginForm(OpenObject):
    grant_type: str | None | Unset = UNSET
    username: str
    password: str
    scope: str | None = None
    """Default: ``\"\"``."""
    client_id: str | None | Unset = UNSET
    client_secret: str | None | Unset = UNSET
