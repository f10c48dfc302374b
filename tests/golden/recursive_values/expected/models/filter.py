from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias

from .._runtime import OpenObject, wire

Filter: TypeAlias = "FilterNot | FilterAll"
"""The schema ``Filter``."""


@dataclass(slots=True, kw_only=True)
class FilterNot(OpenObject):
    """The schema of ``not`` in ``Filter``."""

    not_: Filter = field(metadata=wire("not"))


@dataclass(slots=True, kw_only=True)
class FilterAll(OpenObject):
    """The schema of ``all`` in ``Filter``."""

    all: list[Filter]
