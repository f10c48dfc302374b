"""The schemas of the API; each is loaded when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import lazy_classes

if TYPE_CHECKING:
    # fmt: off
    # isort: off
    from .all import All as All
    from .casing import Casing as Casing
    from .operator import Operator as Operator
    from .signs import Signs as Signs
    from .sort import Sort as Sort
    from .spacing import Spacing as Spacing
    from .versions import Versions as Versions
    from .words import Words as Words
    # isort: on
    # fmt: on
else:
    __getattr__, __dir__ = lazy_classes(__name__)
