"""The schemas of the API; each is loaded when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import lazy

if TYPE_CHECKING:
    from .holder import Holder as Holder
    from .value import Value as Value, ValueObject as ValueObject
else:
    __getattr__, __dir__ = lazy(
        __name__,
        {
            "holder": "Holder",
            "value": "Value ValueObject",
        },
    )
