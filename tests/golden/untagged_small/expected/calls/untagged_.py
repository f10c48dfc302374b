"""Calls of untagged."""

from __future__ import annotations

from .._runtime import C, Call, Operation, Resource, bound

UNTAGGED: Operation[None] = Operation("GET", "/untagged", returns={204: None})


def untagged() -> Call[None]:
    """``GET /untagged``."""
    return UNTAGGED()


class UntaggedCalls(Resource[C]):
    untagged = bound(untagged)
    """``GET /untagged``"""
