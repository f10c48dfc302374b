"""Calls of str."""

from __future__ import annotations

from .._runtime import C, Call, Resource, call, operation


@operation("GET", "/str")
def object_() -> Call[None]:
    """``GET /str``."""
    return call()


class Str(Resource[C]):
    object = object_
    """``GET /str``"""
