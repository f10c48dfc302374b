from __future__ import annotations

from .. import models
from .._runtime import C, Call, Resource, call, operation


class ClientCalls(Resource[C]):
    """Clients."""

    @operation("GET", "/clients/{id}", raises={404: "NotFound_"})
    @staticmethod
    def get_client(id: str) -> Call[models.Client]:
        """``GET /clients/{id}``."""
        return call(path=(id,))
