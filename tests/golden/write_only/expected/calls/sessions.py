from __future__ import annotations

from .. import models
from .._runtime import C, Call, Resource, call, operation


class Sessions(Resource[C]):
    @operation("POST", "/sessions")
    @staticmethod
    def create_session(*, body: models.Login) -> Call[None]:
        """``POST /sessions``.

        Args:
            body: Only ever sent.
        """
        return call(json=body)
