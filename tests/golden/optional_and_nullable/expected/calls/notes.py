"""Calls of notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import C, Call, Operation, Resource, bound

if TYPE_CHECKING:
    from ..models import Note

UPDATE_NOTE: Operation[Note] = Operation("PATCH", "/notes/{id}", returns={200: "Note"})


def update_note(id: int, *, body: Note) -> Call[Note]:
    """``PATCH /notes/{id}``.

    Returns: 200: The note
    """
    return UPDATE_NOTE(path=(id,), json=body)


class Notes(Resource[C]):
    """The calls of notes."""

    update_note = bound(update_note)
    """``PATCH /notes/{id}``"""
