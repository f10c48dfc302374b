"""Calls of animals."""

from __future__ import annotations

from .._runtime import C, Call, Operation, Resource, bound

PETS_FIND_ALL: Operation[None] = Operation("GET", "/pets", returns={204: None})


def pets_find_all() -> Call[None]:
    """``GET /pets``."""
    return PETS_FIND_ALL()


CREATE: Operation[None] = Operation("POST", "/pets", returns={204: None})


def create() -> Call[None]:
    """``POST /pets``."""
    return CREATE()


BIRDS_FIND_ALL: Operation[None] = Operation("GET", "/birds", returns={204: None})


def birds_find_all() -> Call[None]:
    """``GET /birds``."""
    return BIRDS_FIND_ALL()


class Animals(Resource[C]):
    pets_find_all = bound(pets_find_all)
    """``GET /pets``"""
    create = bound(create)
    """``POST /pets``"""
    birds_find_all = bound(birds_find_all)
    """``GET /birds``"""
