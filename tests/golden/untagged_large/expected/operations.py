"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls import channels, guilds, untagged, users

OPERATIONS: Mapping[str, Operation[Any]] = {
    "list_guilds": guilds.LIST_GUILDS,
    "create_guild": guilds.CREATE_GUILD,
    "get_guild": guilds.GET_GUILD,
    "delete_guild": guilds.DELETE_GUILD,
    "PATCH /api/v1/guilds/{id}": guilds.UPDATE_GUILD,
    "GET /api/v1/guilds/{id}/members": guilds.LIST_MEMBERS,
    "PUT /api/v1/guilds/{id}/archive": guilds.ARCHIVE_GUILD,
    "list_channels": channels.LIST_CHANNELS,
    "create_channel": channels.CREATE_CHANNEL,
    "get_channel": channels.GET_CHANNEL,
    "delete_channel": channels.DELETE_CHANNEL,
    "PATCH /api/v1/channels/{id}": channels.UPDATE_CHANNEL,
    "GET /api/v1/channels/{id}/members": channels.LIST_MEMBERS,
    "PUT /api/v1/channels/{id}/archive": channels.ARCHIVE_CHANNEL,
    "list_users": users.LIST_USERS,
    "create_user": users.CREATE_USER,
    "get_user": users.GET_USER,
    "delete_user": users.DELETE_USER,
    "PATCH /api/v1/users/{id}": users.UPDATE_USER,
    "GET /api/v1/users/{id}/members": users.LIST_MEMBERS,
    "PUT /api/v1/users/{id}/archive": users.ARCHIVE_USER,
    "get_voice": untagged.GET_VOICE,
    "GET /health": untagged.GET_HEALTH,
}
