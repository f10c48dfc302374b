"""Calls of guilds."""

from __future__ import annotations

from .._runtime import C, Call, Operation, Resource, bound

LIST_GUILDS: Operation[None] = Operation("GET", "/api/v1/guilds", returns={204: None})


def list_guilds() -> Call[None]:
    """``GET /api/v1/guilds``."""
    return LIST_GUILDS()


CREATE_GUILD: Operation[None] = Operation("POST", "/api/v1/guilds", returns={204: None})


def create_guild() -> Call[None]:
    """``POST /api/v1/guilds``."""
    return CREATE_GUILD()


GET_GUILD: Operation[None] = Operation(
    "GET",
    "/api/v1/guilds/{id}",
    returns={204: None},
)


def get_guild(id: str) -> Call[None]:
    """``GET /api/v1/guilds/{id}``."""
    return GET_GUILD(path=(id,))


DELETE_GUILD: Operation[None] = Operation(
    "DELETE",
    "/api/v1/guilds/{id}",
    returns={204: None},
)


def delete_guild(id: str) -> Call[None]:
    """``DELETE /api/v1/guilds/{id}``."""
    return DELETE_GUILD(path=(id,))


UPDATE_GUILD: Operation[None] = Operation(
    "PATCH",
    "/api/v1/guilds/{id}",
    returns={204: None},
)


def update_guild(id: str) -> Call[None]:
    """``PATCH /api/v1/guilds/{id}``."""
    return UPDATE_GUILD(path=(id,))


LIST_MEMBERS: Operation[None] = Operation(
    "GET",
    "/api/v1/guilds/{id}/members",
    returns={204: None},
)


def list_members(id: str) -> Call[None]:
    """``GET /api/v1/guilds/{id}/members``."""
    return LIST_MEMBERS(path=(id,))


ARCHIVE_GUILD: Operation[None] = Operation(
    "PUT",
    "/api/v1/guilds/{id}/archive",
    returns={204: None},
)


def archive_guild(id: str) -> Call[None]:
    """``PUT /api/v1/guilds/{id}/archive``."""
    return ARCHIVE_GUILD(path=(id,))


class Guilds(Resource[C]):
    list_guilds = bound(list_guilds)
    """``GET /api/v1/guilds``"""
    create_guild = bound(create_guild)
    """``POST /api/v1/guilds``"""
    get_guild = bound(get_guild)
    """``GET /api/v1/guilds/{id}``"""
    delete_guild = bound(delete_guild)
    """``DELETE /api/v1/guilds/{id}``"""
    update_guild = bound(update_guild)
    """``PATCH /api/v1/guilds/{id}``"""
    list_members = bound(list_members)
    """``GET /api/v1/guilds/{id}/members``"""
    archive_guild = bound(archive_guild)
    """``PUT /api/v1/guilds/{id}/archive``"""
