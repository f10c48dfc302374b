"""Calls of Token."""

from __future__ import annotations

from .._runtime import C, Call, Resource, call, operation


@operation("POST", "/token")
def create_token() -> Call[None]:
    """``POST /token``."""
    return call()


class TokenCalls(Resource[C]):
    create_token = create_token
    """``POST /token``"""
