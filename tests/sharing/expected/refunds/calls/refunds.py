"""Calls of Refunds."""

from __future__ import annotations

from ..._shared._runtime import DEFAULT, C, Call, Operation, Resource, bound
from .. import models

GET_REFUND: Operation[models.Refund] = Operation(
    "GET",
    "/refunds/{id}",
    returns={200: "Refund"},
    raises={DEFAULT: "Error"},
)


def get_refund(id: str) -> Call[models.Refund]:
    """``GET /refunds/{id}``.

    Raises: ApiError[Error]: Every other status: It failed.
    """
    return GET_REFUND(path=(id,))


class Refunds(Resource[C]):
    get_refund = bound(get_refund)
    """``GET /refunds/{id}``"""
