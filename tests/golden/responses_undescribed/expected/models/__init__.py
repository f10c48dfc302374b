"""The schemas of the API; each is loaded when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import lazy_classes

if TYPE_CHECKING:
    # fmt: off
    # isort: off
    from .job import Job as Job
    # isort: on
    # fmt: on
else:
    __getattr__, __dir__ = lazy_classes(__name__)
