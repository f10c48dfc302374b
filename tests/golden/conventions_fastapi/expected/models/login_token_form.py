from __future__ import annotations

from dataclasses import dataclass

from .._runtime import OpenObject


@dataclass(slots=True, kw_only=True)
class LoginTokenForm(OpenObject):
    """The schema ``Body_login_token_post``."""

    username: str
    password: str
