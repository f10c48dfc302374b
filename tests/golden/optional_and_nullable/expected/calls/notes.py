from __future__ import annotations

from .. import models
from .._runtime import C, Call, Resource, call, operation


class Notes(Resource[C]):
    @operation("PATCH", "/notes/{id}")
    @staticmethod
    def update_note(id: int, *, body: models.Note) -> Call[models.Note]:
        """``PATCH /notes/{id}``."""
        return call(path=(id,), json=body)
