"""The calls that are methods of the client itself."""

from __future__ import annotations

from .._runtime import C, Call, Operation, Resources, bound

INDEX: Operation[None] = Operation("GET", "/", returns={204: None})


def index() -> Call[None]:
    """``GET /``."""
    return INDEX()


class Untagged(Resources[C]):
    index = bound(index)
    """``GET /``"""
