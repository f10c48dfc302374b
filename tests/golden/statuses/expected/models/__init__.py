"""The schemas of the API; each is loaded when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import lazy_classes

if TYPE_CHECKING:
    from .conflict import Conflict_ as Conflict_
    from .job import Job as Job
    from .result import Result as Result
    from .wrong import Wrong as Wrong
else:
    __getattr__, __dir__ = lazy_classes(
        __name__,
        {
            "conflict": "Conflict_",
        },
    )
