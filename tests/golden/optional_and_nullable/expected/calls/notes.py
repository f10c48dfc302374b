"""Calls of notes."""

from __future__ import annotations

from .. import models
from .._runtime import C, Call, Operation, Resource, bound

UPDATE_NOTE: Operation[models.Note] = Operation(
    "PATCH",
    "/notes/{id}",
    returns={200: "Note"},
)


def update_note(id: int, *, body: models.Note) -> Call[models.Note]:
    """``PATCH /notes/{id}``."""
    return UPDATE_NOTE(path=(id,), json=body)


class Notes(Resource[C]):
    update_note = bound(update_note)
    """``PATCH /notes/{id}``"""
