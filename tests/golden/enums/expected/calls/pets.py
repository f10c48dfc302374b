"""Calls of pets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import C, Call, Operation, Resource, bound

if TYPE_CHECKING:
    from ..models import Pet, Status

LIST_PETS: Operation[list[Pet]] = Operation("GET", "/pets", returns={200: "list[Pet]"})


def list_pets(*, status: Status | None = None) -> Call[list[Pet]]:
    """``GET /pets``.

    Returns: 200: Pets
    """
    return LIST_PETS(query={"status": status})


class Pets(Resource[C]):
    """The calls of pets."""

    list_pets = bound(list_pets)
    """``GET /pets``"""
