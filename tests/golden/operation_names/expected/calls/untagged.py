"""The calls that are methods of the client itself."""

from __future__ import annotations

from .._runtime import C, Call, Resources, call, operation


@operation("GET", "/status")
def get_status() -> Call[None]:
    """``GET /status``."""
    return call()


class Untagged(Resources[C]):
    get_status = get_status
    """``GET /status``"""
