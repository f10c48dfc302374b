"""Calls of wanted."""

from __future__ import annotations

from .. import models
from .._runtime import C, Call, Operation, Resource, bound

GET_A: Operation[models.Whole] = Operation("GET", "/a", returns={200: "Whole"})


def get_a() -> Call[models.Whole]:
    """``GET /a``."""
    return GET_A()


class Wanted(Resource[C]):
    get_a = bound(get_a)
    """``GET /a``"""
