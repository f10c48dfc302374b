"""Calls of vet-controller."""

from __future__ import annotations

from .._runtime import C, Call, Resource, call, operation


@operation("GET", "/vets")
def list_() -> Call[None]:
    """``GET /vets``."""
    return call()


class VetController(Resource[C]):
    list = list_
    """``GET /vets``"""
