"""Calls of uuid."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from .._runtime import C, Call, Operation, Resource, bound

UUID_: Operation[date] = Operation("GET", "/uuid/{id}", returns={200: "date"})


def uuid(id: UUID) -> Call[date]:
    """``GET /uuid/{id}``."""
    return UUID_(path=(id,))


DATE: Operation[list[UUID]] = Operation(
    "PUT",
    "/uuid/{id}",
    returns={200: "list[UUID]"},
)


def date_(id: UUID) -> Call[list[UUID]]:
    """``PUT /uuid/{id}``."""
    return DATE(path=(id,))


class Uuid(Resource[C]):
    uuid = bound(uuid)
    """``GET /uuid/{id}``"""
    date = bound(date_)
    """``PUT /uuid/{id}``"""
