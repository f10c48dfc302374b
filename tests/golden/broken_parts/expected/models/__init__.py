"""The schemas of the API; each is loaded when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import lazy_classes

if TYPE_CHECKING:
    # fmt: off
    # isort: off
    from .bad import Bad as Bad
    from .disc import Disc as Disc
    from .get_a import GetAResponse201 as GetAResponse201
    from .get_a import GetAResponse404 as GetAResponse404
    # isort: on
    # fmt: on
else:
    __getattr__, __dir__ = lazy_classes(
        __name__,
        {
            "get_a": "GetAResponse201 GetAResponse404",
        },
    )
