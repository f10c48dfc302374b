"""The calls that are methods of the client itself."""

from __future__ import annotations

from .._runtime import C, Call, Operation, Resources, bound

GET_UNTAGGED: Operation[None] = Operation("GET", "/untagged", returns={204: None})


def get_untagged() -> Call[None]:
    """``GET /untagged``."""
    return GET_UNTAGGED()


class Untagged(Resources[C]):
    get_untagged = bound(get_untagged)
    """``GET /untagged``"""
