"""Calls of files."""

from __future__ import annotations

from typing import Literal

from .._runtime import C, Call, Resource, call, operation


@operation("PUT", "/files/{id}")
def update_file(id: str) -> Call[None]:
    """``PUT /files/{id}``."""
    return call(path=(id,))


@operation("PUT", "/files/{id}#add_shared_link")
def add_shared_link(id: str, *, fields: str | None = None) -> Call[None]:
    """``PUT /files/{id}#add_shared_link``."""
    return call(path=(id,), query={"fields": fields})


@operation("GET", "/#Action=AssumeRole")
def assume_role(*, action: Literal["AssumeRole"] = "AssumeRole") -> Call[None]:
    """``GET /#Action=AssumeRole``."""
    return call(query={"Action": action})


class Files(Resource[C]):
    update_file = update_file
    """``PUT /files/{id}``"""
    add_shared_link = add_shared_link
    """``PUT /files/{id}#add_shared_link``"""
    assume_role = assume_role
    """``GET /#Action=AssumeRole``"""
