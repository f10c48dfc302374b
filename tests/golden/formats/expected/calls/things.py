"""Calls of things."""

from __future__ import annotations

from .. import models
from .._runtime import C, Call, Resource, call, operation


@operation("GET", "/things")
def list_things() -> Call[models.Thing]:
    """``GET /things``."""
    return call()


class Things(Resource[C]):
    list_things = list_things
    """``GET /things``"""
