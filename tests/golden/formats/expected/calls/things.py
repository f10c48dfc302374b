"""Calls of things."""

from __future__ import annotations

from .. import models
from .._runtime import C, Call, Operation, Resource, bound

LIST_THINGS: Operation[models.Thing] = Operation(
    "GET",
    "/things",
    returns={200: "Thing"},
)


def list_things() -> Call[models.Thing]:
    """``GET /things``."""
    return LIST_THINGS()


class Things(Resource[C]):
    list_things = bound(list_things)
    """``GET /things``"""
