"""Calls of vet-controller."""

from __future__ import annotations

from .._runtime import C, Call, Operation, Resource, bound

LIST: Operation[None] = Operation("GET", "/vets", returns={204: None})


def list_() -> Call[None]:
    """``GET /vets``."""
    return LIST()


class VetController(Resource[C]):
    list = bound(list_)
    """``GET /vets``"""
