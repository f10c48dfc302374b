"""Clients."""

from __future__ import annotations

from .. import models
from .._runtime import C, Call, Resource, call, operation


@operation("GET", "/clients/{id}", raises={404: "NotFound_"})
def get_client(id: str) -> Call[models.Client]:
    """``GET /clients/{id}``."""
    return call(path=(id,))


class ClientCalls(Resource[C]):
    get_client = get_client
    """``GET /clients/{id}``"""
