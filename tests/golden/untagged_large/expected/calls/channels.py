"""Calls of channels."""

from __future__ import annotations

from .._runtime import C, Call, Resource, call, operation


@operation("GET", "/api/v1/channels")
def list_channels() -> Call[None]:
    """``GET /api/v1/channels``."""
    return call()


@operation("POST", "/api/v1/channels")
def create_channel() -> Call[None]:
    """``POST /api/v1/channels``."""
    return call()


@operation("GET", "/api/v1/channels/{id}")
def get_channel(id: str) -> Call[None]:
    """``GET /api/v1/channels/{id}``."""
    return call(path=(id,))


@operation("DELETE", "/api/v1/channels/{id}")
def delete_channel(id: str) -> Call[None]:
    """``DELETE /api/v1/channels/{id}``."""
    return call(path=(id,))


@operation("PATCH", "/api/v1/channels/{id}")
def update_channel(id: str) -> Call[None]:
    """``PATCH /api/v1/channels/{id}``."""
    return call(path=(id,))


@operation("GET", "/api/v1/channels/{id}/members")
def list_members(id: str) -> Call[None]:
    """``GET /api/v1/channels/{id}/members``."""
    return call(path=(id,))


@operation("PUT", "/api/v1/channels/{id}/archive")
def archive_channel(id: str) -> Call[None]:
    """``PUT /api/v1/channels/{id}/archive``."""
    return call(path=(id,))


class Channels(Resource[C]):
    list_channels = list_channels
    """``GET /api/v1/channels``"""
    create_channel = create_channel
    """``POST /api/v1/channels``"""
    get_channel = get_channel
    """``GET /api/v1/channels/{id}``"""
    delete_channel = delete_channel
    """``DELETE /api/v1/channels/{id}``"""
    update_channel = update_channel
    """``PATCH /api/v1/channels/{id}``"""
    list_members = list_members
    """``GET /api/v1/channels/{id}/members``"""
    archive_channel = archive_channel
    """``PUT /api/v1/channels/{id}/archive``"""
