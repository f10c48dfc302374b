from __future__ import annotations

from dataclasses import dataclass, field

from .._runtime import OpenObject, wire


@dataclass(slots=True, kw_only=True)
class UserName_156c52b3(OpenObject):
    """The schema ``UserName``."""

    user_name_mixed: str | None = field(default=None, metadata=wire("userName"))
    user_name: str | None = None
    user_name_title: str | None = field(default=None, metadata=wire("UserName"))
    username: str | None = None
