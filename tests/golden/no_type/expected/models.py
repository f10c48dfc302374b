"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from ._runtime import UNSET, OpenObject, Unset, Untyped, wire

__all__ = ["Holder", "Implied"]


@dataclass(slots=True, kw_only=True)
class Holder(OpenObject, Untyped):
    implied: Implied | None = None
    items: list[str] | object | Unset = UNSET
    extra_: dict[str, int] | object | Unset = field(
        default=UNSET, metadata=wire("extra")
    )
    constrained: Any = UNSET
    dated: date | None = None
    described: Any = UNSET
    """Whatever."""


@dataclass(slots=True, kw_only=True)
class Implied(OpenObject, Untyped):
    a: str | None = None
