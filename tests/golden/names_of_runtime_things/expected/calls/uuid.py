"""Calls of uuid."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from .._runtime import C, Call, Resource, call, operation


@operation("GET", "/uuid/{id}")
def uuid(id: UUID) -> Call[date]:
    """``GET /uuid/{id}``."""
    return call(path=(id,))


@operation("PUT", "/uuid/{id}")
def date_(id: UUID) -> Call[list[UUID]]:
    """``PUT /uuid/{id}``."""
    return call(path=(id,))


class Uuid(Resource[C]):
    uuid = uuid
    """``GET /uuid/{id}``"""
    date = date_
    """``PUT /uuid/{id}``"""
