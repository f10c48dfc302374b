"""Calls of OAuth2."""

from __future__ import annotations

from .._runtime import C, Call, Operation, Resource, bound

AUTHORIZE: Operation[None] = Operation("GET", "/oauth2", returns={204: None})


def authorize() -> Call[None]:
    """``GET /oauth2``."""
    return AUTHORIZE()


class OAuth2Calls(Resource[C]):
    authorize = bound(authorize)
    """``GET /oauth2``"""
