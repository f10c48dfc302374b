"""Calls of Pet."""

from __future__ import annotations

from .._runtime import C, Call, Operation, Resource, bound

INDEX: Operation[None] = Operation("GET", "/pets", returns={204: None})


def index() -> Call[None]:
    """``GET /pets``."""
    return INDEX()


SHOW: Operation[None] = Operation("GET", "/pets/{pet}", returns={204: None})


def show(pet: str) -> Call[None]:
    """``GET /pets/{pet}``."""
    return SHOW(path=(pet,))


class Pet(Resource[C]):
    index = bound(index)
    """``GET /pets``"""
    show = bound(show)
    """``GET /pets/{pet}``"""
