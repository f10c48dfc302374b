from __future__ import annotations

from .. import models
from .._runtime import C, Call, Resource, call, operation


class Looks(Resource[C]):
    @operation("GET", "/looks/{id}")
    @staticmethod
    def look(
        id: str,
        *,
        page: int | None = None,
        limit: int | None = None,
    ) -> Call[models.LookResponse]:
        """Not paged, since the list is only a part of it.

        ``GET /looks/{id}``

        Args:
            page: Default: ``1``.

        Returns: 200: One look.
        """
        return call(path=(id,), query={"page": page, "limit": limit})

    @operation("GET", "/steps")
    @staticmethod
    def steps(
        *,
        offset: int | None = None,
        limit: int | None = None,
    ) -> Call[models.LooksStepsResponse]:
        """Not paged, since the offset counts pages and the next is a number.

        ``GET /steps``

        Args:
            offset: The page to start from. Default: ``0``.
        """
        return call(query={"offset": offset, "limit": limit})
