"""Clients."""

from __future__ import annotations

from .. import models
from .._runtime import C, Call, Operation, Resource, bound

GET_CLIENT: Operation[models.Client] = Operation(
    "GET",
    "/clients/{id}",
    returns={200: "Client"},
    raises={404: "NotFound_"},
)


def get_client(id: str) -> Call[models.Client]:
    """``GET /clients/{id}``.

    Raises: ApiError[NotFound_]: 404: None
    """
    return GET_CLIENT(path=(id,))


class ClientCalls(Resource[C]):
    get_client = bound(get_client)
    """``GET /clients/{id}``"""
