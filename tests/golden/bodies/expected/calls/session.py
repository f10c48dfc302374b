"""Calls of session."""

from __future__ import annotations

from .. import models
from .._runtime import C, Resource, StreamedCall, call, operation


@operation(
    "POST",
    "/login",
    returns={200: {"text/plain": "str"}},
    accepts=("application/x-www-form-urlencoded",),
)
def log_in(*, body: models.SessionLogInBody) -> StreamedCall[str, str]:
    """``POST /login``.

    Returns: 200: Welcome
    """
    return call(body=body)


class Session(Resource[C]):
    log_in = log_in
    """``POST /login``"""
