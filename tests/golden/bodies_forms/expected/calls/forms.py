from __future__ import annotations

from .. import models
from .._runtime import COMMA, DEEP_OBJECT, C, Call, Resource, Style, call, operation


class Forms(Resource[C]):
    @operation(
        "POST",
        "/login",
        accepts=("application/x-www-form-urlencoded",),
        encoding={
            "back": Style("form", explode=True, reserved=True),
            "joined": COMMA,
            "deep": DEEP_OBJECT,
        },
    )
    @staticmethod
    def log_in(*, body: models.FormsLogInBody) -> Call[None]:
        """``POST /login``."""
        return call(body=body)
