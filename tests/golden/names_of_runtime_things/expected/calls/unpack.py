"""Calls of Unpack."""

from __future__ import annotations

from .._runtime import C, Call, Operation, Resource, bound

TYPE: Operation[None] = Operation("GET", "/unpack", returns={204: None})


def type_() -> Call[None]:
    """``GET /unpack``."""
    return TYPE()


class UnpackCalls(Resource[C]):
    type = bound(type_)
    """``GET /unpack``"""
