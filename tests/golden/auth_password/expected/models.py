"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass

from ._runtime import UNSET, OpenObject, Unset

__all__ = ["LoginForm", "Token", "UsersReadMeResponse"]


@dataclass(slots=True, kw_only=True)
class LoginForm(OpenObject):
    grant_type: str | None | Unset = UNSET
    username: str
    password: str
    scope: str | None = None
    """Default: ``\"\"``."""
    client_id: str | None | Unset = UNSET
    client_secret: str | None | Unset = UNSET


@dataclass(slots=True, kw_only=True)
class Token(OpenObject):
    access_token: str
    token_type: str


@dataclass(slots=True, kw_only=True)
class UsersReadMeResponse(OpenObject):
    """User."""

    username: str
