"""The calls that are methods of the client itself."""

from __future__ import annotations

from .._runtime import C, Call, Operation, Resources, bound

GET_STATUS: Operation[None] = Operation("GET", "/status", returns={204: None})


def get_status() -> Call[None]:
    """``GET /status``."""
    return GET_STATUS()


class Untagged(Resources[C]):
    get_status = bound(get_status)
    """``GET /status``"""
