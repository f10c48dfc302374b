from __future__ import annotations

from .. import models
from .._runtime import C, Resource, StreamedCall, call, operation


class Session(Resource[C]):
    @operation(
        "POST",
        "/login",
        returns={200: {"text/plain": "str"}},
        accepts=("application/x-www-form-urlencoded",),
    )
    @staticmethod
    def log_in(*, body: models.SessionLogInBody) -> StreamedCall[str, str]:
        """``POST /login``.

        Returns: 200: Welcome
        """
        return call(body=body)
