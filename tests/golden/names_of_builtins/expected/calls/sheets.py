from __future__ import annotations

import builtins

from .. import models
from .._runtime import C, PagedCall, Paging, Resource, call, operation


class Sheets(Resource[C]):
    @operation("GET", "/pages", paging=Paging(header=True))
    @staticmethod
    def list(
        *,
        page: int | None = None,
    ) -> PagedCall[builtins.list[models.Pet], models.Pet]:
        """In pages.

        ``GET /pages``

        Args:
            page: Default: ``1``.

        Returns: 200: A page
        """
        return call(query={"page": page})
