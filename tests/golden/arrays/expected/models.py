"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from ._runtime import UNSET, OpenObject

__all__ = ["Arrays", "ArraysEntry"]


@dataclass(slots=True, kw_only=True)
class Arrays(OpenObject):
    names: list[str] | None = None
    matrix: list[list[float]] | None = None
    anything: list[Any] | None = None
    whatever: list[Any] | None = None
    holes: list[str | None] | None = None
    ids: list[int] | None = None
    entries: list[ArraysEntry] | None = None
    statuses: list[Literal["open", "closed"]] | None = None


@dataclass(slots=True, kw_only=True)
class ArraysEntry(OpenObject):
    key: str
    value: Any = UNSET
