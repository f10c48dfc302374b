"""Calls of wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import C, Call, Operation, Resource, bound

if TYPE_CHECKING:
    from ..models import Whole

GET_A: Operation[Whole] = Operation("GET", "/a", returns={200: "Whole"})


def get_a() -> Call[Whole]:
    """``GET /a``.

    Returns: 200: A
    """
    return GET_A()


class Wanted(Resource[C]):
    """The calls of wanted."""

    get_a = bound(get_a)
    """``GET /a``"""
