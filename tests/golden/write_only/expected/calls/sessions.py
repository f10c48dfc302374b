"""Calls of sessions."""

from __future__ import annotations

from .. import models
from .._runtime import C, Call, Operation, Resource, bound

CREATE_SESSION: Operation[None] = Operation("POST", "/sessions", returns={204: None})


def create_session(*, body: models.Login) -> Call[None]:
    """``POST /sessions``.

    Args:
        body: Only ever sent.
    """
    return CREATE_SESSION(json=body)


class Sessions(Resource[C]):
    create_session = bound(create_session)
    """``POST /sessions``"""
