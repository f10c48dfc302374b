"""Calls of Token."""

from __future__ import annotations

from .._runtime import C, Call, Operation, Resource, bound

CREATE_TOKEN: Operation[None] = Operation("POST", "/token", returns={204: None})


def create_token() -> Call[None]:
    """``POST /token``."""
    return CREATE_TOKEN()


class TokenCalls(Resource[C]):
    create_token = bound(create_token)
    """``POST /token``"""
