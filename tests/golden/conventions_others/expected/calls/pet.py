"""Calls of Pet."""

from __future__ import annotations

from .._runtime import C, Call, Resource, call, operation


@operation("GET", "/pets")
def index() -> Call[None]:
    """``GET /pets``."""
    return call()


@operation("GET", "/pets/{pet}")
def show(pet: str) -> Call[None]:
    """``GET /pets/{pet}``."""
    return call(path=(pet,))


class Pet(Resource[C]):
    index = index
    """``GET /pets``"""
    show = show
    """``GET /pets/{pet}``"""
