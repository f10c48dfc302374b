"""Calls of things."""

from __future__ import annotations

from datetime import date

from .. import models
from .._runtime import JSON, C, Call, Header, Operation, Resource, bound

RETRY_AFTER: Header[int] = Header("Retry-After", "int")
X_DAY: Header[date | int] = Header("X-Day", "date | int")
X_LIMITS: Header[models.Limits] = Header("X-Limits", "Limits")
X_NAMES: Header[list[str]] = Header("X-Names", "list[str]", JSON)
X_SPREAD: Header[models.Limits] = Header("X-Spread", "Limits")
X_TAGS: Header[list[str]] = Header("X-Tags", "list[str]")
X_THING: Header[models.Thing] = Header("X-Thing", "Thing", JSON)
X_TOTAL: Header[int] = Header("X-Total", "int")
"""How many there are."""

THINGS: Operation[list[models.Thing]] = Operation(
    "GET",
    "/things",
    returns={200: "list[Thing]"},
    raises={429: None},
)


def things() -> Call[list[models.Thing]]:
    """``GET /things``.

    Returns: 200: Some things
    Raises: ApiError: 429: Slower
    """
    return THINGS()


class Things(Resource[C]):
    things = bound(things)
    """``GET /things``"""
