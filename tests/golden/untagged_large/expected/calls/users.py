"""Calls of users."""

from __future__ import annotations

from .._runtime import C, Call, Resource, call, operation


@operation("GET", "/api/v1/users")
def list_users() -> Call[None]:
    """``GET /api/v1/users``."""
    return call()


@operation("POST", "/api/v1/users")
def create_user() -> Call[None]:
    """``POST /api/v1/users``."""
    return call()


@operation("GET", "/api/v1/users/{id}")
def get_user(id: str) -> Call[None]:
    """``GET /api/v1/users/{id}``."""
    return call(path=(id,))


@operation("DELETE", "/api/v1/users/{id}")
def delete_user(id: str) -> Call[None]:
    """``DELETE /api/v1/users/{id}``."""
    return call(path=(id,))


@operation("PATCH", "/api/v1/users/{id}")
def update_user(id: str) -> Call[None]:
    """``PATCH /api/v1/users/{id}``."""
    return call(path=(id,))


@operation("GET", "/api/v1/users/{id}/members")
def list_members(id: str) -> Call[None]:
    """``GET /api/v1/users/{id}/members``."""
    return call(path=(id,))


@operation("PUT", "/api/v1/users/{id}/archive")
def archive_user(id: str) -> Call[None]:
    """``PUT /api/v1/users/{id}/archive``."""
    return call(path=(id,))


class Users(Resource[C]):
    list_users = list_users
    """``GET /api/v1/users``"""
    create_user = create_user
    """``POST /api/v1/users``"""
    get_user = get_user
    """``GET /api/v1/users/{id}``"""
    delete_user = delete_user
    """``DELETE /api/v1/users/{id}``"""
    update_user = update_user
    """``PATCH /api/v1/users/{id}``"""
    list_members = list_members
    """``GET /api/v1/users/{id}/members``"""
    archive_user = archive_user
    """``PUT /api/v1/users/{id}/archive``"""
