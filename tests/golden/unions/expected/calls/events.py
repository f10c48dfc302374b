"""Calls of events."""

from __future__ import annotations

from .. import models
from .._runtime import C, Call, Resource, call, operation


@operation("GET", "/events")
def list_events() -> Call[list[models.Event]]:
    """``GET /events``."""
    return call()


class Events(Resource[C]):
    list_events = list_events
    """``GET /events``"""
