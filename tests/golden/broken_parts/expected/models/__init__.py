"""The schemas of the API; each is loaded when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import lazy_classes

if TYPE_CHECKING:
    from .bad import Bad as Bad
    from .broken_get_a import BrokenGetAResponse201 as BrokenGetAResponse201
    from .broken_get_a import BrokenGetAResponse404 as BrokenGetAResponse404
    from .broken_get_a import BrokenGetAResponse405 as BrokenGetAResponse405
    from .disc import Disc as Disc
else:
    __getattr__, __dir__ = lazy_classes(
        __name__,
        {
            "broken_get_a": "BrokenGetAResponse201 BrokenGetAResponse404 BrokenGetAResponse405",
        },
    )
