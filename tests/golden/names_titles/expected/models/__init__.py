"""The schemas of the API; each is loaded when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import lazy_classes

if TYPE_CHECKING:
    # fmt: off
    # isort: off
    from .either import Either as Either
    from .either import EitherOptionC as EitherOptionC
    from .either import EitherOptionD as EitherOptionD
    from .first import First as First
    from .first import FirstResponse as FirstResponse
    from .second import Second as Second
    from .second import SecondResponse as SecondResponse
    # isort: on
    # fmt: on
else:
    __getattr__, __dir__ = lazy_classes(__name__)
