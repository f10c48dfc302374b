"""Calls of animals."""

from __future__ import annotations

from .._runtime import C, Call, Resource, call, operation


@operation("GET", "/pets")
def pets_find_all() -> Call[None]:
    """``GET /pets``."""
    return call()


@operation("POST", "/pets")
def create() -> Call[None]:
    """``POST /pets``."""
    return call()


@operation("GET", "/birds")
def birds_find_all() -> Call[None]:
    """``GET /birds``."""
    return call()


class Animals(Resource[C]):
    pets_find_all = pets_find_all
    """``GET /pets``"""
    create = create
    """``POST /pets``"""
    birds_find_all = birds_find_all
    """``GET /birds``"""
