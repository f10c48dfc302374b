"""The schemas of the API; each is loaded when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import lazy_classes

if TYPE_CHECKING:
    # fmt: off
    # isort: off
    from .number_page import NumberPage as NumberPage
    from .page import Page as Page
    from .team import Team as Team
    from .team_page import TeamPage as TeamPage
    from .user import User as User
    from .user_page import UserPage as UserPage
    # isort: on
    # fmt: on
else:
    __getattr__, __dir__ = lazy_classes(__name__)
