from __future__ import annotations

from .. import models
from .._runtime import C, PagedCall, Paging, Resource, call, operation


class Directory(Resource[C]):
    @operation("GET", "/users", paging=Paging(items="value", link="odata_next_link"))
    @staticmethod
    def users() -> PagedCall[models.DirectoryUsersResponse, models.Contact]:
        """A link in the answer.

        ``GET /users``

        Returns: 200: A page.
        """
        return call()

    @operation("GET", "/groups", paging=Paging(offset="offset"))
    @staticmethod
    def groups(
        *,
        offset: int | None = None,
        limit: int | None = None,
    ) -> PagedCall[list[models.Contact], models.Contact]:
        """An offset.

        ``GET /groups``

        Args:
            offset: How many to skip.

        Returns: 200: A page.
        """
        return call(query={"offset": offset, "limit": limit})

    @operation(
        "GET",
        "/tokens",
        paging=Paging(items="tokens", cursor="next_page_token", into="pageToken"),
    )
    @staticmethod
    def tokens(
        *,
        page_token: str | None = None,
    ) -> PagedCall[models.DirectoryTokensResponse, str]:
        """A page token.

        ``GET /tokens``

        Returns: 200: A page.
        """
        return call(query={"pageToken": page_token})
