from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from .._runtime import OpenObject

Event: TypeAlias = "EventOpened | EventClosed | EventFailed"
"""The schema ``Event``."""


@dataclass(slots=True, kw_only=True)
class EventOpened(OpenObject):
    """The schema of ``opened`` in ``Event``."""

    event: Literal["opened"] = "opened"
    at: str


@dataclass(slots=True, kw_only=True)
class EventClosed(OpenObject):
    """The schema of ``closed`` in ``Event``."""

    event: Literal["closed"] = "closed"
    at: str


@dataclass(slots=True, kw_only=True)
class EventFailed(OpenObject):
    """The schema of ``failed`` in ``Event``."""

    event: Literal["failed"] = "failed"
    at: str
    reason: str | None = None
