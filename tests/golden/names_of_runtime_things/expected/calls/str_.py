"""Calls of str."""

from __future__ import annotations

from .._runtime import C, Call, Operation, Resource, bound

OBJECT: Operation[None] = Operation("GET", "/str", returns={204: None})


def object_() -> Call[None]:
    """``GET /str``."""
    return OBJECT()


class Str(Resource[C]):
    object = bound(object_)
    """``GET /str``"""
