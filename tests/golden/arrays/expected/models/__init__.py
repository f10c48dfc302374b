"""The schemas of the API; each is loaded when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import lazy_classes

if TYPE_CHECKING:
    from .arrays import Arrays as Arrays
    from .arrays import ArraysEntry as ArraysEntry
else:
    __getattr__, __dir__ = lazy_classes(
        __name__,
        {
            "arrays": "Arrays ArraysEntry",
        },
    )
