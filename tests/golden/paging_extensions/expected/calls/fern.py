from __future__ import annotations

from .. import models
from .._runtime import C, PagedCall, Paging, Resource, call, operation


class Fern(Resource[C]):
    @operation(
        "GET",
        "/fern",
        paging=Paging(items="things", cursor="next_cursor", into="token"),
    )
    @staticmethod
    def fern(*, token: str | None = None) -> PagedCall[models.Page, models.Thing]:
        """``GET /fern``.

        Returns: 200: A page.
        """
        return call(query={"token": token})

    @operation("GET", "/fern/offset", paging=Paging(items="things", offset="from"))
    @staticmethod
    def offset(
        *,
        from_: int | None = None,
        limit: int | None = None,
    ) -> PagedCall[models.Page, models.Thing]:
        """``GET /fern/offset``.

        Returns: 200: A page.
        """
        return call(query={"from": from_, "limit": limit})
