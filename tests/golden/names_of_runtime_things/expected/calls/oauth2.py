"""Calls of OAuth2."""

from __future__ import annotations

from .._runtime import C, Call, Resource, call, operation


@operation("GET", "/oauth2")
def authorize() -> Call[None]:
    """``GET /oauth2``."""
    return call()


class OAuth2Calls(Resource[C]):
    authorize = authorize
    """``GET /oauth2``"""
