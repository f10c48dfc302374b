"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls import channels, guilds, untagged, users

OPERATIONS: Mapping[str, Operation[Any]] = {
    "list_guilds": guilds.list_guilds.operation,
    "create_guild": guilds.create_guild.operation,
    "get_guild": guilds.get_guild.operation,
    "delete_guild": guilds.delete_guild.operation,
    "PATCH /api/v1/guilds/{id}": guilds.update_guild.operation,
    "GET /api/v1/guilds/{id}/members": guilds.list_members.operation,
    "PUT /api/v1/guilds/{id}/archive": guilds.archive_guild.operation,
    "list_channels": channels.list_channels.operation,
    "create_channel": channels.create_channel.operation,
    "get_channel": channels.get_channel.operation,
    "delete_channel": channels.delete_channel.operation,
    "PATCH /api/v1/channels/{id}": channels.update_channel.operation,
    "GET /api/v1/channels/{id}/members": channels.list_members.operation,
    "PUT /api/v1/channels/{id}/archive": channels.archive_channel.operation,
    "list_users": users.list_users.operation,
    "create_user": users.create_user.operation,
    "get_user": users.get_user.operation,
    "delete_user": users.delete_user.operation,
    "PATCH /api/v1/users/{id}": users.update_user.operation,
    "GET /api/v1/users/{id}/members": users.list_members.operation,
    "PUT /api/v1/users/{id}/archive": users.archive_user.operation,
    "get_voice": untagged.get_voice.operation,
    "GET /health": untagged.get_health.operation,
}
