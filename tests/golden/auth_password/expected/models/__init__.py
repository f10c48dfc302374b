"""The schemas of the API; each is loaded when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import lazy_classes

if TYPE_CHECKING:
    from .login_form import LoginForm as LoginForm
    from .token import Token as Token
    from .users_read_me import UsersReadMeResponse as UsersReadMeResponse
else:
    __getattr__, __dir__ = lazy_classes(
        __name__,
        {
            "users_read_me": "UsersReadMeResponse",
        },
    )
