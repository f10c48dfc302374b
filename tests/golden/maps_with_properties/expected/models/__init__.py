"""The schemas of the API; each is loaded when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import lazy_classes

if TYPE_CHECKING:
    from .entries import Entries as Entries
    from .entries import EntriesValue as EntriesValue
    from .scores import Scores as Scores
else:
    __getattr__, __dir__ = lazy_classes(
        __name__,
        {
            "entries": "Entries EntriesValue",
        },
    )
