"""Calls of list."""

from __future__ import annotations

from .._runtime import C, Call, Resource, call, operation


@operation("GET", "/list")
def list_lists() -> Call[list[str]]:
    """``GET /list``."""
    return call()


class List(Resource[C]):
    list_lists = list_lists
    """``GET /list``"""
