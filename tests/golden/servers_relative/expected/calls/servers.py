"""Calls of servers."""

from __future__ import annotations

from .._runtime import C, Call, Operation, Resource, bound

USUAL: Operation[None] = Operation("GET", "/usual", returns={204: None})


def usual() -> Call[None]:
    """``GET /usual``."""
    return USUAL()


class Servers(Resource[C]):
    usual = bound(usual)
    """``GET /usual``"""
