"""The calls that are methods of the client itself."""

from __future__ import annotations

from .._runtime import C, Call, Resources, call, operation


@operation("GET", "/")
def index() -> Call[None]:
    """``GET /``."""
    return call()


class Untagged(Resources[C]):
    index = index
    """``GET /``"""
