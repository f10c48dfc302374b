"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls.channels import Channels
from .calls.guilds import Guilds
from .calls.untagged import Untagged
from .calls.users import Users

OPERATIONS: Mapping[str, Operation[Any]] = {
    "list_guilds": Guilds.list_guilds.operation,
    "create_guild": Guilds.create_guild.operation,
    "get_guild": Guilds.get_guild.operation,
    "delete_guild": Guilds.delete_guild.operation,
    "PATCH /api/v1/guilds/{id}": Guilds.update_guild.operation,
    "GET /api/v1/guilds/{id}/members": Guilds.list_members.operation,
    "PUT /api/v1/guilds/{id}/archive": Guilds.archive_guild.operation,
    "list_channels": Channels.list_channels.operation,
    "create_channel": Channels.create_channel.operation,
    "get_channel": Channels.get_channel.operation,
    "delete_channel": Channels.delete_channel.operation,
    "PATCH /api/v1/channels/{id}": Channels.update_channel.operation,
    "GET /api/v1/channels/{id}/members": Channels.list_members.operation,
    "PUT /api/v1/channels/{id}/archive": Channels.archive_channel.operation,
    "list_users": Users.list_users.operation,
    "create_user": Users.create_user.operation,
    "get_user": Users.get_user.operation,
    "delete_user": Users.delete_user.operation,
    "PATCH /api/v1/users/{id}": Users.update_user.operation,
    "GET /api/v1/users/{id}/members": Users.list_members.operation,
    "PUT /api/v1/users/{id}/archive": Users.archive_user.operation,
    "get_voice": Untagged.get_voice.operation,
    "GET /health": Untagged.get_health.operation,
}
