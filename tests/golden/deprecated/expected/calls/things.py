"""Calls of things."""

from __future__ import annotations

from .. import models
from .._runtime import C, Call, Resource, call, deprecated, operation


@deprecated("GET /old is deprecated.")
@operation("GET", "/old")
def get_old(*, mode: str | None = None) -> Call[models.Old]:
    """Get the old thing.

    ``GET /old``

    Deprecated.

    Args:
        mode: Deprecated.
    """
    return call(query={"mode": mode})


class Things(Resource[C]):
    get_old = get_old
    """Get the old thing"""
