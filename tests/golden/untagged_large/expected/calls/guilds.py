"""Calls of guilds."""

from __future__ import annotations

from .._runtime import C, Call, Resource, call, operation


@operation("GET", "/api/v1/guilds")
def list_guilds() -> Call[None]:
    """``GET /api/v1/guilds``."""
    return call()


@operation("POST", "/api/v1/guilds")
def create_guild() -> Call[None]:
    """``POST /api/v1/guilds``."""
    return call()


@operation("GET", "/api/v1/guilds/{id}")
def get_guild(id: str) -> Call[None]:
    """``GET /api/v1/guilds/{id}``."""
    return call(path=(id,))


@operation("DELETE", "/api/v1/guilds/{id}")
def delete_guild(id: str) -> Call[None]:
    """``DELETE /api/v1/guilds/{id}``."""
    return call(path=(id,))


@operation("PATCH", "/api/v1/guilds/{id}")
def update_guild(id: str) -> Call[None]:
    """``PATCH /api/v1/guilds/{id}``."""
    return call(path=(id,))


@operation("GET", "/api/v1/guilds/{id}/members")
def list_members(id: str) -> Call[None]:
    """``GET /api/v1/guilds/{id}/members``."""
    return call(path=(id,))


@operation("PUT", "/api/v1/guilds/{id}/archive")
def archive_guild(id: str) -> Call[None]:
    """``PUT /api/v1/guilds/{id}/archive``."""
    return call(path=(id,))


class Guilds(Resource[C]):
    list_guilds = list_guilds
    """``GET /api/v1/guilds``"""
    create_guild = create_guild
    """``POST /api/v1/guilds``"""
    get_guild = get_guild
    """``GET /api/v1/guilds/{id}``"""
    delete_guild = delete_guild
    """``DELETE /api/v1/guilds/{id}``"""
    update_guild = update_guild
    """``PATCH /api/v1/guilds/{id}``"""
    list_members = list_members
    """``GET /api/v1/guilds/{id}/members``"""
    archive_guild = archive_guild
    """``PUT /api/v1/guilds/{id}/archive``"""
