"""Calls of events."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from .. import models
from .._runtime import NAIVE_IS_UTC, C, Call, Resource, call, operation


@operation("GET", "/events", sends={"query:since": "Annotated[datetime, NAIVE_IS_UTC]"})
def list_events(
    *,
    since: Annotated[datetime, NAIVE_IS_UTC] | None = None,
) -> Call[list[models.Event]]:
    """``GET /events``."""
    return call(query={"since": since})


class Events(Resource[C]):
    list_events = list_events
    """``GET /events``"""
