from __future__ import annotations

from .. import models
from .._runtime import (
    COMMA,
    DEEP_OBJECT,
    FORM,
    SPACE,
    C,
    Call,
    Part,
    Resource,
    call,
    operation,
)


class Formats(Resource[C]):
    @operation(
        "POST",
        "/form",
        accepts=("application/x-www-form-urlencoded",),
        encoding={"codes": Part("application/json")},
    )
    @staticmethod
    def send_form(*, body: models.Formats) -> Call[None]:
        """``POST /form``."""
        return call(body=body)

    @operation(
        "POST",
        "/parts",
        accepts=("multipart/form-data",),
        encoding={"tags": COMMA, "spaced": SPACE, "range": DEEP_OBJECT, "spread": FORM},
    )
    @staticmethod
    def send_parts(*, body: models.FormatsSendPartsBody) -> Call[None]:
        """``POST /parts``."""
        return call(body=body)
