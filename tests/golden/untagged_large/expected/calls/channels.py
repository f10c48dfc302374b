"""Calls of channels."""

from __future__ import annotations

from .._runtime import C, Call, Operation, Resource, bound

LIST_CHANNELS: Operation[None] = Operation(
    "GET",
    "/api/v1/channels",
    returns={204: None},
)


def list_channels() -> Call[None]:
    """``GET /api/v1/channels``."""
    return LIST_CHANNELS()


CREATE_CHANNEL: Operation[None] = Operation(
    "POST",
    "/api/v1/channels",
    returns={204: None},
)


def create_channel() -> Call[None]:
    """``POST /api/v1/channels``."""
    return CREATE_CHANNEL()


GET_CHANNEL: Operation[None] = Operation(
    "GET",
    "/api/v1/channels/{id}",
    returns={204: None},
)


def get_channel(id: str) -> Call[None]:
    """``GET /api/v1/channels/{id}``."""
    return GET_CHANNEL(path=(id,))


DELETE_CHANNEL: Operation[None] = Operation(
    "DELETE",
    "/api/v1/channels/{id}",
    returns={204: None},
)


def delete_channel(id: str) -> Call[None]:
    """``DELETE /api/v1/channels/{id}``."""
    return DELETE_CHANNEL(path=(id,))


UPDATE_CHANNEL: Operation[None] = Operation(
    "PATCH",
    "/api/v1/channels/{id}",
    returns={204: None},
)


def update_channel(id: str) -> Call[None]:
    """``PATCH /api/v1/channels/{id}``."""
    return UPDATE_CHANNEL(path=(id,))


LIST_MEMBERS: Operation[None] = Operation(
    "GET",
    "/api/v1/channels/{id}/members",
    returns={204: None},
)


def list_members(id: str) -> Call[None]:
    """``GET /api/v1/channels/{id}/members``."""
    return LIST_MEMBERS(path=(id,))


ARCHIVE_CHANNEL: Operation[None] = Operation(
    "PUT",
    "/api/v1/channels/{id}/archive",
    returns={204: None},
)


def archive_channel(id: str) -> Call[None]:
    """``PUT /api/v1/channels/{id}/archive``."""
    return ARCHIVE_CHANNEL(path=(id,))


class Channels(Resource[C]):
    list_channels = bound(list_channels)
    """``GET /api/v1/channels``"""
    create_channel = bound(create_channel)
    """``POST /api/v1/channels``"""
    get_channel = bound(get_channel)
    """``GET /api/v1/channels/{id}``"""
    delete_channel = bound(delete_channel)
    """``DELETE /api/v1/channels/{id}``"""
    update_channel = bound(update_channel)
    """``PATCH /api/v1/channels/{id}``"""
    list_members = bound(list_members)
    """``GET /api/v1/channels/{id}/members``"""
    archive_channel = bound(archive_channel)
    """``PUT /api/v1/channels/{id}/archive``"""
