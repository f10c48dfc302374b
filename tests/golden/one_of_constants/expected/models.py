"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias, Union

from ._runtime import OpenObject

__all__ = ["Event", "EventClosed", "EventFailed", "EventOpened"]

Event: TypeAlias = Union["EventOpened", "EventClosed", "EventFailed"]


@dataclass(slots=True, kw_only=True)
class EventClosed(OpenObject):
    event: Literal["closed"] = "closed"
    at: str


@dataclass(slots=True, kw_only=True)
class EventFailed(OpenObject):
    event: Literal["failed"] = "failed"
    at: str
    reason: str | None = None


@dataclass(slots=True, kw_only=True)
class EventOpened(OpenObject):
    event: Literal["opened"] = "opened"
    at: str
