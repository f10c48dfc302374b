"""Calls of users."""

from __future__ import annotations

from .._runtime import C, Call, Operation, Resource, bound

LIST_USERS: Operation[None] = Operation("GET", "/api/v1/users", returns={204: None})


def list_users() -> Call[None]:
    """``GET /api/v1/users``."""
    return LIST_USERS()


CREATE_USER: Operation[None] = Operation("POST", "/api/v1/users", returns={204: None})


def create_user() -> Call[None]:
    """``POST /api/v1/users``."""
    return CREATE_USER()


GET_USER: Operation[None] = Operation("GET", "/api/v1/users/{id}", returns={204: None})


def get_user(id: str) -> Call[None]:
    """``GET /api/v1/users/{id}``."""
    return GET_USER(path=(id,))


DELETE_USER: Operation[None] = Operation(
    "DELETE",
    "/api/v1/users/{id}",
    returns={204: None},
)


def delete_user(id: str) -> Call[None]:
    """``DELETE /api/v1/users/{id}``."""
    return DELETE_USER(path=(id,))


UPDATE_USER: Operation[None] = Operation(
    "PATCH",
    "/api/v1/users/{id}",
    returns={204: None},
)


def update_user(id: str) -> Call[None]:
    """``PATCH /api/v1/users/{id}``."""
    return UPDATE_USER(path=(id,))


LIST_MEMBERS: Operation[None] = Operation(
    "GET",
    "/api/v1/users/{id}/members",
    returns={204: None},
)


def list_members(id: str) -> Call[None]:
    """``GET /api/v1/users/{id}/members``."""
    return LIST_MEMBERS(path=(id,))


ARCHIVE_USER: Operation[None] = Operation(
    "PUT",
    "/api/v1/users/{id}/archive",
    returns={204: None},
)


def archive_user(id: str) -> Call[None]:
    """``PUT /api/v1/users/{id}/archive``."""
    return ARCHIVE_USER(path=(id,))


class Users(Resource[C]):
    list_users = bound(list_users)
    """``GET /api/v1/users``"""
    create_user = bound(create_user)
    """``POST /api/v1/users``"""
    get_user = bound(get_user)
    """``GET /api/v1/users/{id}``"""
    delete_user = bound(delete_user)
    """``DELETE /api/v1/users/{id}``"""
    update_user = bound(update_user)
    """``PATCH /api/v1/users/{id}``"""
    list_members = bound(list_members)
    """``GET /api/v1/users/{id}/members``"""
    archive_user = bound(archive_user)
    """``PUT /api/v1/users/{id}/archive``"""
