from __future__ import annotations

from .. import models
from .._runtime import C, Call, PagedCall, Paging, Resource, call, operation


class Pages(Resource[C]):
    @operation(
        "GET", "/ours", paging=Paging(items="things", cursor="token", into="token")
    )
    @staticmethod
    def ours(*, token: str | None = None) -> PagedCall[models.Page, models.Thing]:
        """``GET /ours``.

        Returns: 200: A page.
        """
        return call(query={"token": token})

    @operation("GET", "/unpaged")
    @staticmethod
    def unpaged(*, cursor: str | None = None) -> Call[models.Page]:
        """``GET /unpaged``.

        Returns: 200: A page.
        """
        return call(query={"cursor": cursor})

    @operation("GET", "/microsoft", paging=Paging(items="things", link="link"))
    @staticmethod
    def microsoft() -> PagedCall[models.Page, models.Thing]:
        """``GET /microsoft``.

        Returns: 200: A page.
        """
        return call()

    @operation("GET", "/microsoft/all")
    @staticmethod
    def microsoft_all() -> Call[models.Page]:
        """``GET /microsoft/all``.

        Returns: 200: A page.
        """
        return call()
