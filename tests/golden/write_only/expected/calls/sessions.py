"""Calls of sessions."""

from __future__ import annotations

from .. import models
from .._runtime import C, Call, Resource, call, operation


@operation("POST", "/sessions")
def create_session(*, body: models.Login) -> Call[None]:
    """``POST /sessions``.

    Args:
        body: Only ever sent.
    """
    return call(json=body)


class Sessions(Resource[C]):
    create_session = create_session
    """``POST /sessions``"""
