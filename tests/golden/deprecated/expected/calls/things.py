"""Calls of things."""

from __future__ import annotations

from .. import models
from .._runtime import C, Call, Operation, Resource, bound, deprecated

GET_OLD: Operation[models.Old] = Operation("GET", "/old", returns={200: "Old"})


@deprecated("GET /old is deprecated.")
def get_old(*, mode: str | None = None) -> Call[models.Old]:
    """Get the old thing.

    ``GET /old``

    Deprecated.

    Args:
        mode: Deprecated.
    """
    return GET_OLD(query={"mode": mode})


class Things(Resource[C]):
    get_old = bound(get_old)  # pyright: ignore[reportDeprecated]
    """Get the old thing"""
