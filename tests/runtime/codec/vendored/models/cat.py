"""A cat."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from runtime import EXTRA, wire

if TYPE_CHECKING:
    from . import Owner


@dataclass(slots=True, kw_only=True)
class Cat:
    pet_type: Literal["cat"] = field(default="cat", metadata=wire("petType"))
    owner: Owner | None = None
    extra: dict[str, Any] = field(default_factory=dict, repr=False, metadata=EXTRA)
