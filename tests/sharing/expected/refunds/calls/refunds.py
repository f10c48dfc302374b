"""Calls of Refunds."""

from __future__ import annotations

from ..._shared._runtime import DEFAULT, C, Call, Resource, call, operation
from .. import models


@operation("GET", "/refunds/{id}", raises={DEFAULT: "Error"})
def get_refund(id: str) -> Call[models.Refund]:
    """``GET /refunds/{id}``."""
    return call(path=(id,))


class Refunds(Resource[C]):
    get_refund = get_refund
    """``GET /refunds/{id}``"""
