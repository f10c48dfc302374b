"""Pets."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from .._runtime import EXTRA, wire


@dataclass(slots=True, kw_only=True)
class Pet:
    """A pet."""

    name: str
    pet_id: int | None = field(default=None, metadata=wire("petId"))
    extra: dict[str, Any] = field(default_factory=dict[str, Any], repr=False, metadata=EXTRA)


@dataclass(slots=True, kw_only=True)
class Lizard:
    """A pet of another kind."""

    name: str
    scales: int


@dataclass(slots=True, kw_only=True)
class Problem:
    """What went wrong."""

    message: str
