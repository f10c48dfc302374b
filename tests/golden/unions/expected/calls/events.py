"""Calls of events."""

from __future__ import annotations

from .. import models
from .._runtime import C, Call, Operation, Resource, bound

LIST_EVENTS: Operation[list[models.Event]] = Operation(
    "GET",
    "/events",
    returns={200: "list[Event]"},
)


def list_events() -> Call[list[models.Event]]:
    """``GET /events``."""
    return LIST_EVENTS()


class Events(Resource[C]):
    list_events = bound(list_events)
    """``GET /events``"""
