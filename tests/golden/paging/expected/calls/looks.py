"""Calls of looks."""

from __future__ import annotations

from .. import models
from .._runtime import C, Call, Operation, Resource, bound

LOOK: Operation[models.LookResponse] = Operation(
    "GET",
    "/looks/{id}",
    returns={200: "LookResponse"},
)


def look(
    id: str,
    *,
    page: int | None = None,
    limit: int | None = None,
) -> Call[models.LookResponse]:
    """Not paged, since the list is only a part of it.

    ``GET /looks/{id}``

    Args:
        page: Default: ``1``.

    Returns: 200: One look.
    """
    return LOOK(path=(id,), query={"page": page, "limit": limit})


STEPS: Operation[models.LooksStepsResponse] = Operation(
    "GET",
    "/steps",
    returns={200: "LooksStepsResponse"},
)


def steps(
    *,
    offset: int | None = None,
    limit: int | None = None,
) -> Call[models.LooksStepsResponse]:
    """Not paged, since the offset counts pages and the next is a number.

    ``GET /steps``

    Args:
        offset: The page to start from. Default: ``0``.
    """
    return STEPS(query={"offset": offset, "limit": limit})


class Looks(Resource[C]):
    look = bound(look)
    """Not paged, since the list is only a part of it"""
    steps = bound(steps)
    """Not paged, since the offset counts pages and the next is a number"""
