"""Calls of formats."""

from __future__ import annotations

from .. import models
from .._runtime import (
    COMMA,
    DEEP_OBJECT,
    FORM,
    SPACE,
    C,
    Call,
    Operation,
    Part,
    Resource,
    bound,
)

SEND_FORM: Operation[None] = Operation(
    "POST",
    "/form",
    returns={204: None},
    accepts=("application/x-www-form-urlencoded",),
    encoding={"codes": Part("application/json")},
)


def send_form(*, body: models.Formats) -> Call[None]:
    """``POST /form``."""
    return SEND_FORM(body=body)


SEND_PARTS: Operation[None] = Operation(
    "POST",
    "/parts",
    returns={204: None},
    accepts=("multipart/form-data",),
    encoding={"tags": COMMA, "spaced": SPACE, "range": DEEP_OBJECT, "spread": FORM},
)


def send_parts(*, body: models.FormatsSendPartsBody) -> Call[None]:
    """``POST /parts``."""
    return SEND_PARTS(body=body)


class Formats(Resource[C]):
    send_form = bound(send_form)
    """``POST /form``"""
    send_parts = bound(send_parts)
    """``POST /parts``"""
