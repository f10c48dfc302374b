from __future__ import annotations

from .. import models
from .._runtime import C, Call, Resource, call, operation


class Reports(Resource[C]):
    @operation("GET", "/reports/{id}")
    @staticmethod
    def get_report(id: str) -> Call[models.Report]:
        """``GET /reports/{id}``."""
        return call(path=(id,))
