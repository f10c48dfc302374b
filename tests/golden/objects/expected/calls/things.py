"""Calls of things."""

from __future__ import annotations

from .. import models
from .._runtime import C, Call, Operation, Resource, bound

LIST_THINGS: Operation[models.ListThingsResponse] = Operation(
    "GET",
    "/things",
    returns={200: "ListThingsResponse"},
)


def list_things() -> Call[models.ListThingsResponse]:
    """``GET /things``.

    Returns: 200: Inline all the way
    """
    return LIST_THINGS()


class Things(Resource[C]):
    list_things = bound(list_things)
    """``GET /things``"""
