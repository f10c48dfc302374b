"""Calls of wanted."""

from __future__ import annotations

from .. import models
from .._runtime import C, Call, Resource, call, operation


@operation("GET", "/a")
def get_a() -> Call[models.Whole]:
    """``GET /a``."""
    return call()


class Wanted(Resource[C]):
    get_a = get_a
    """``GET /a``"""
