"""Calls of things."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import C, Call, Operation, Resource, bound

if TYPE_CHECKING:
    from ..models import Thing

LIST_THINGS: Operation[Thing] = Operation("GET", "/things", returns={200: "Thing"})


def list_things() -> Call[Thing]:
    """``GET /things``.

    Returns: 200: Things
    """
    return LIST_THINGS()


class Things(Resource[C]):
    """The calls of things."""

    list_things = bound(list_things)
    """``GET /things``"""
