"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass, field

from ._runtime import EXTRA

__all__ = ["Counted"]


@dataclass(slots=True, kw_only=True)
class Counted:
    name: str | None = None
    extra: dict[str, int | str] = field(
        default_factory=dict[str, int | str], metadata=EXTRA
    )
