"""Calls of list."""

from __future__ import annotations

from .._runtime import C, Call, Operation, Resource, bound

LIST_LISTS: Operation[list[str]] = Operation("GET", "/list", returns={200: "list[str]"})


def list_lists() -> Call[list[str]]:
    """``GET /list``."""
    return LIST_LISTS()


class List(Resource[C]):
    list_lists = bound(list_lists)
    """``GET /list``"""
