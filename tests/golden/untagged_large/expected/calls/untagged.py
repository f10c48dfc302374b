"""The calls that are methods of the client itself."""

from __future__ import annotations

from .._runtime import C, Call, Operation, Resources, bound

GET_VOICE: Operation[None] = Operation("GET", "/api/v1/voice", returns={204: None})


def get_voice() -> Call[None]:
    """``GET /api/v1/voice``."""
    return GET_VOICE()


GET_HEALTH: Operation[None] = Operation("GET", "/health", returns={204: None})


def get_health() -> Call[None]:
    """``GET /health``."""
    return GET_HEALTH()


class Untagged(Resources[C]):
    get_voice = bound(get_voice)
    """``GET /api/v1/voice``"""
    get_health = bound(get_health)
    """``GET /health``"""
