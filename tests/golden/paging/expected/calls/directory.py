"""Calls of directory."""

from __future__ import annotations

from .. import models
from .._runtime import C, PagedCall, PagedOperation, Paging, Resource, bound

USERS: PagedOperation[models.DirectoryUsersResponse, models.Contact] = PagedOperation(
    "GET",
    "/users",
    returns={200: "DirectoryUsersResponse"},
    paging=Paging(items="value", link="odata_next_link"),
)


def users() -> PagedCall[models.DirectoryUsersResponse, models.Contact]:
    """A link in the answer.

    ``GET /users``

    Comes in pages: ``client.paginate`` gives the items of all of them.

    Returns: 200: A page.
    """
    return USERS()


GROUPS: PagedOperation[list[models.Contact], models.Contact] = PagedOperation(
    "GET",
    "/groups",
    returns={200: "list[Contact]"},
    paging=Paging(offset="offset"),
)


def groups(
    *,
    offset: int | None = None,
    limit: int | None = None,
) -> PagedCall[list[models.Contact], models.Contact]:
    """An offset.

    ``GET /groups``

    Comes in pages: ``client.paginate`` gives the items of all of them.

    Args:
        offset: How many to skip.

    Returns: 200: A page.
    """
    return GROUPS(query={"offset": offset, "limit": limit})


TOKENS: PagedOperation[models.DirectoryTokensResponse, str] = PagedOperation(
    "GET",
    "/tokens",
    returns={200: "DirectoryTokensResponse"},
    paging=Paging(items="tokens", cursor="next_page_token", into="pageToken"),
)


def tokens(
    *,
    page_token: str | None = None,
) -> PagedCall[models.DirectoryTokensResponse, str]:
    """A page token.

    ``GET /tokens``

    Comes in pages: ``client.paginate`` gives the items of all of them.

    Returns: 200: A page.
    """
    return TOKENS(query={"pageToken": page_token})


class Directory(Resource[C]):
    users = bound(users)
    """A link in the answer"""
    groups = bound(groups)
    """An offset"""
    tokens = bound(tokens)
    """A page token"""
