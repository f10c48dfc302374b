from __future__ import annotations

from datetime import date
from uuid import UUID

from .._runtime import C, Call, Resource, call, operation


class Uuid(Resource[C]):
    @operation("GET", "/uuid/{id}")
    @staticmethod
    def uuid(id: UUID) -> Call[date]:
        """``GET /uuid/{id}``."""
        return call(path=(id,))

    @operation("PUT", "/uuid/{id}")
    @staticmethod
    def date_(id: UUID) -> Call[list[UUID]]:
        """``PUT /uuid/{id}``."""
        return call(path=(id,))
