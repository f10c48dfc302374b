"""The calls that are methods of the client itself."""

from __future__ import annotations

from .._runtime import C, Call, Resources, call, operation


@operation("GET", "/untagged")
def get_untagged() -> Call[None]:
    """``GET /untagged``."""
    return call()


class Untagged(Resources[C]):
    get_untagged = get_untagged
    """``GET /untagged``"""
