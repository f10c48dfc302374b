"""Calls of users."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import C, Call, Operation, Resource, bound

if TYPE_CHECKING:
    from ..models import User

CREATE_USER: Operation[User] = Operation("POST", "/users", returns={201: "User"})


def create_user(*, body: User) -> Call[User]:
    """``POST /users``.

    Returns: 201: Created
    """
    return CREATE_USER(json=body)


class Users(Resource[C]):
    """The calls of users."""

    create_user = bound(create_user)
    """``POST /users``"""
