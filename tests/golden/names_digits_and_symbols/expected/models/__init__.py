"""The schemas of the API; each is loaded when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import lazy_classes

if TYPE_CHECKING:
    # fmt: off
    # isort: off
    from .abcd import ABCD as ABCD
    from .type2 import Type2 as Type2
    from .type3_d_model import Type3DModel as Type3DModel
    from .underscore import Underscore as Underscore
    # isort: on
    # fmt: on
else:
    __getattr__, __dir__ = lazy_classes(
        __name__,
        {
            "type3_d_model": "Type3DModel",
        },
    )
