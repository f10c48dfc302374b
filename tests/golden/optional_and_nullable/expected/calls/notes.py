"""Calls of notes."""

from __future__ import annotations

from .. import models
from .._runtime import C, Call, Resource, call, operation


@operation("PATCH", "/notes/{id}")
def update_note(id: int, *, body: models.Note) -> Call[models.Note]:
    """``PATCH /notes/{id}``."""
    return call(path=(id,), json=body)


class Notes(Resource[C]):
    update_note = update_note
    """``PATCH /notes/{id}``"""
