"""Calls of things."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import C, Call, Operation, Resource, bound

if TYPE_CHECKING:
    from ..models import ListThingsResponse

LIST_THINGS: Operation[ListThingsResponse] = Operation(
    "GET",
    "/things",
    returns={200: "ListThingsResponse"},
)


def list_things() -> Call[ListThingsResponse]:
    """``GET /things``.

    Returns: 200: Inline all the way
    """
    return LIST_THINGS()


class Things(Resource[C]):
    """The calls of things."""

    list_things = bound(list_things)
    """``GET /things``"""
