"""Calls of forms."""

from __future__ import annotations

from .. import models
from .._runtime import COMMA, DEEP_OBJECT, C, Call, Operation, Resource, Style, bound

LOG_IN: Operation[None] = Operation(
    "POST",
    "/login",
    returns={204: None},
    accepts=("application/x-www-form-urlencoded",),
    encoding={
        "back": Style("form", explode=True, reserved=True),
        "joined": COMMA,
        "deep": DEEP_OBJECT,
    },
)


def log_in(*, body: models.FormsLogInBody) -> Call[None]:
    """``POST /login``."""
    return LOG_IN(body=body)


class Forms(Resource[C]):
    log_in = bound(log_in)
    """``POST /login``"""
