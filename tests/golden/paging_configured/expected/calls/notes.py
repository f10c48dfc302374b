"""Calls of notes."""

from __future__ import annotations

from .._runtime import C, Call, Operation, Resource, bound

LIST_NOTES: Operation[list[str]] = Operation(
    "GET",
    "/notes",
    returns={200: "list[str]"},
)


def list_notes(*, page: int | None = None, limit: int | None = None) -> Call[list[str]]:
    """Looks paged, and is not.

    ``GET /notes``

    Args:
        page: Default: ``1``.
    """
    return LIST_NOTES(query={"page": page, "limit": limit})


class Notes(Resource[C]):
    list_notes = bound(list_notes)
    """Looks paged, and is not"""
