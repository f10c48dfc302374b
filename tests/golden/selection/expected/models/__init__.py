"""The schemas of the API; each is loaded when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import lazy

if TYPE_CHECKING:
    from .part import Part_ as Part_
    from .whole import Whole as Whole
else:
    __getattr__, __dir__ = lazy(
        __name__,
        {
            "part": "Part_",
            "whole": "Whole",
        },
    )
