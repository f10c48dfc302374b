from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from .._runtime import OpenObject, wire


@dataclass(slots=True, kw_only=True)
class Tuples(OpenObject):
    pair: tuple[str, int] | None = None
    fixed: tuple[str, int] | None = None
    with_rest: tuple[str, *tuple[int, ...]] | None = field(
        default=None, metadata=wire("withRest")
    )
    open: tuple[str, *tuple[Any, ...]] | None = None
    loose: list[str | int] | None = None
    point: tuple[TuplesPoint1, TuplesPoint2] | None = None


@dataclass(slots=True, kw_only=True)
class TuplesPoint1(OpenObject):
    x: float | None = None


@dataclass(slots=True, kw_only=True)
class TuplesPoint2(OpenObject):
    y: float | None = None
