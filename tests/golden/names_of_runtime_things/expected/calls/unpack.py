"""Calls of Unpack."""

from __future__ import annotations

from .._runtime import C, Call, Resource, call, operation


@operation("GET", "/unpack")
def type_() -> Call[None]:
    """``GET /unpack``."""
    return call()


class UnpackCalls(Resource[C]):
    type = type_
    """``GET /unpack``"""
