"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated

from ._runtime import NAIVE_IS_UTC, OpenObject

__all__ = ["Event"]


@dataclass(slots=True, kw_only=True)
class Event(OpenObject):
    at: Annotated[datetime, NAIVE_IS_UTC]
    custom: date | None = None
