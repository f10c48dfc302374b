"""Calls of auth."""

from __future__ import annotations

from .._runtime import C, Call, Header, Operation, Resource, bound

AUTH: Header[str] = Header("AUTH", "str")

LIST: Operation[list[str]] = Operation("GET", "/auth", returns={200: "list[str]"})


def list_() -> Call[list[str]]:
    """``GET /auth``."""
    return LIST()


class Auth(Resource[C]):
    list = bound(list_)
    """``GET /auth``"""
