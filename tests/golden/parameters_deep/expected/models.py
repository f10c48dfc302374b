"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass

from ._runtime import OpenObject

__all__ = ["Filter", "Range"]


@dataclass(slots=True, kw_only=True)
class Filter(OpenObject):
    status: list[str] | None = None
    placed: Range | None = None
    lines: list[Range] | None = None
    paid: bool | None = None
    labels: dict[str, str] | None = None


@dataclass(slots=True, kw_only=True)
class Range(OpenObject):
    gte: int | None = None
    lt: int | None = None
