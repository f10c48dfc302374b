"""Calls of untagged."""

from __future__ import annotations

from .._runtime import C, Call, Resource, call, operation


@operation("GET", "/untagged")
def untagged() -> Call[None]:
    """``GET /untagged``."""
    return call()


class UntaggedCalls(Resource[C]):
    untagged = untagged
    """``GET /untagged``"""
