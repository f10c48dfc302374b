"""The schemas of the API; each is loaded when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import lazy_classes

if TYPE_CHECKING:
    # fmt: off
    # isort: off
    from .named_again import NamedAgain as NamedAgain
    from .named_again import NamedAgainUser as NamedAgainUser
    from .reason import Reason as Reason
    from .report import Report as Report
    from .snake_case_name import SnakeCaseName as SnakeCaseName
    from .titled import Titled as Titled
    # isort: on
    # fmt: on
else:
    __getattr__, __dir__ = lazy_classes(__name__)
