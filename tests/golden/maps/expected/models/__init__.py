"""The schemas of the API; each is loaded when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import lazy_classes

if TYPE_CHECKING:
    from .item import Item as Item
    from .maps import Maps as Maps
    from .maps import MapsInlineValue as MapsInlineValue
else:
    __getattr__, __dir__ = lazy_classes(
        __name__,
        {
            "maps": "Maps MapsInlineValue",
        },
    )
