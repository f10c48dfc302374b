"""The calls that are methods of the client itself."""

from __future__ import annotations

from .._runtime import C, Call, Resources, call, operation


@operation("GET", "/api/v1/voice")
def get_voice() -> Call[None]:
    """``GET /api/v1/voice``."""
    return call()


@operation("GET", "/health")
def get_health() -> Call[None]:
    """``GET /health``."""
    return call()


class Untagged(Resources[C]):
    get_voice = get_voice
    """``GET /api/v1/voice``"""
    get_health = get_health
    """``GET /health``"""
