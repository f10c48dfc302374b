"""Calls of events."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import C, Call, Operation, Resource, bound

if TYPE_CHECKING:
    from ..models import Event

LIST_EVENTS: Operation[list[Event]] = Operation(
    "GET",
    "/events",
    returns={200: "list[Event]"},
)


def list_events() -> Call[list[Event]]:
    """``GET /events``.

    Returns: 200: Events
    """
    return LIST_EVENTS()


class Events(Resource[C]):
    """The calls of events."""

    list_events = bound(list_events)
    """``GET /events``"""
