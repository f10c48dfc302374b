"""Calls of servers."""

from __future__ import annotations

from .._runtime import C, Call, Resource, call, operation


@operation("GET", "/usual")
def usual() -> Call[None]:
    """``GET /usual``."""
    return call()


class Servers(Resource[C]):
    usual = usual
    """``GET /usual``"""
