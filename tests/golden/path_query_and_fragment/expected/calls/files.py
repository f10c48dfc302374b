"""Calls of files."""

from __future__ import annotations

from typing import Literal

from .._runtime import C, Call, Operation, Resource, bound

UPDATE_FILE: Operation[None] = Operation("PUT", "/files/{id}", returns={204: None})


def update_file(id: str) -> Call[None]:
    """``PUT /files/{id}``."""
    return UPDATE_FILE(path=(id,))


ADD_SHARED_LINK: Operation[None] = Operation(
    "PUT",
    "/files/{id}#add_shared_link",
    returns={204: None},
)


def add_shared_link(id: str, *, fields: str | None = None) -> Call[None]:
    """``PUT /files/{id}#add_shared_link``."""
    return ADD_SHARED_LINK(path=(id,), query={"fields": fields})


ASSUME_ROLE: Operation[None] = Operation(
    "GET",
    "/#Action=AssumeRole",
    returns={204: None},
)


def assume_role(*, action: Literal["AssumeRole"] = "AssumeRole") -> Call[None]:
    """``GET /#Action=AssumeRole``."""
    return ASSUME_ROLE(query={"Action": action})


class Files(Resource[C]):
    update_file = bound(update_file)
    """``PUT /files/{id}``"""
    add_shared_link = bound(add_shared_link)
    """``PUT /files/{id}#add_shared_link``"""
    assume_role = bound(assume_role)
    """``GET /#Action=AssumeRole``"""
