"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ._runtime import OpenObject, wire

__all__ = ["Tuples", "TuplesPointFirst", "TuplesPointSecond"]


@dataclass(slots=True, kw_only=True)
class Tuples(OpenObject):
    pair: tuple[str, int] | None = None
    fixed: tuple[str, int] | None = None
    with_rest: tuple[str, *tuple[int, ...]] | None = field(
        default=None, metadata=wire("withRest")
    )
    open: tuple[str, *tuple[Any, ...]] | None = None
    loose: list[str | int] | None = None
    point: tuple[TuplesPointFirst, TuplesPointSecond] | None = None


@dataclass(slots=True, kw_only=True)
class TuplesPointFirst(OpenObject):
    x: float | None = None


@dataclass(slots=True, kw_only=True)
class TuplesPointSecond(OpenObject):
    y: float | None = None
