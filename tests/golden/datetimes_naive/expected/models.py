"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated

from ._runtime import NAIVE, UNSET, OpenObject, Unset

__all__ = ["Event"]


@dataclass(slots=True, kw_only=True)
class Event(OpenObject):
    at: Annotated[datetime, NAIVE]
    until: Annotated[datetime, NAIVE] | None | Unset = UNSET
    days: list[Annotated[datetime, NAIVE]] | None = None
    either: Annotated[datetime, NAIVE] | int | None = None
