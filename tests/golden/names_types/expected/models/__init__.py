"""The schemas of the API; each is loaded when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import lazy_classes

if TYPE_CHECKING:
    # fmt: off
    # isort: off
    from .any import Any_ as Any_
    from .datetime_ import Datetime as Datetime
    from .list_ import List as List
    from .literal import Literal_ as Literal_
    from .types import Types as Types
    # isort: on
    # fmt: on
else:
    __getattr__, __dir__ = lazy_classes(
        __name__,
        {
            "datetime_": "Datetime",
            "list_": "List",
        },
    )
