from __future__ import annotations

from .. import models
from .._runtime import C, Call, Resource, call, deprecated, operation


class Things(Resource[C]):
    @deprecated("GET /old is deprecated.")
    @operation("GET", "/old")
    @staticmethod
    def get_old(*, mode: str | None = None) -> Call[models.Old]:
        """Get the old thing.

        ``GET /old``

        Deprecated.

        Args:
            mode: Deprecated.
        """
        return call(query={"mode": mode})
