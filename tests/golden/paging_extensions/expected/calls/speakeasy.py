from __future__ import annotations

from .. import models
from .._runtime import C, PagedCall, Paging, Resource, call, operation


class Speakeasy(Resource[C]):
    @operation(
        "POST",
        "/speakeasy/cursor",
        paging=Paging(items="things", last="at", into="since", in_body=True),
    )
    @staticmethod
    def cursor(
        *,
        body: models.SpeakeasyCursorBody,
    ) -> PagedCall[models.Page, models.Thing]:
        """``POST /speakeasy/cursor``.

        Returns: 200: A page.
        """
        return call(json=body)

    @operation(
        "GET",
        "/speakeasy/page",
        paging=Paging(items="things", page="page", total="pages"),
    )
    @staticmethod
    def page(
        *,
        page: int | None = None,
        limit: int | None = None,
    ) -> PagedCall[models.Page, models.Thing]:
        """``GET /speakeasy/page``."""
        return call(query={"page": page, "limit": limit})

    @operation("GET", "/speakeasy/url", paging=Paging(items="things", link="link"))
    @staticmethod
    def url() -> PagedCall[models.Page, models.Thing]:
        """``GET /speakeasy/url``.

        Returns: 200: A page.
        """
        return call()
