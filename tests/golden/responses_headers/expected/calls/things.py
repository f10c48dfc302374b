"""Calls of things."""

from __future__ import annotations

from .. import models
from .._runtime import C, Call, Resource, call, operation


@operation("GET", "/things", raises={429: None})
def things() -> Call[list[models.Thing]]:
    """``GET /things``.

    Returns: 200: Some things
    Raises: ApiError: 429: Slower
    """
    return call()


class Things(Resource[C]):
    things = things
    """``GET /things``"""
