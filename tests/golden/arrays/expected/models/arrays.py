from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .._runtime import UNSET, OpenObject, OpenStr


class ArraysStatus(OpenStr):
    """The schema of ``status`` in ``Arrays``."""

    OPEN = "open"
    CLOSED = "closed"


@dataclass(slots=True, kw_only=True)
class Arrays(OpenObject):
    """The schema ``Arrays``."""

    names: list[str] | None = None
    matrix: list[list[float]] | None = None
    anything: list[Any] | None = None
    whatever: list[Any] | None = None
    holes: list[str | None] | None = None
    ids: list[int] | None = None
    entries: list[ArraysEntry] | None = None
    statuses: list[ArraysStatus] | None = None


@dataclass(slots=True, kw_only=True)
class ArraysEntry(OpenObject):
    """The schema of ``entry`` in ``Arrays``."""

    key: str
    value: Any = UNSET
