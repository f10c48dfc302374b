"""Calls of vets."""

from __future__ import annotations

from .._runtime import C, Call, Resource, call, operation


@operation("GET", "/vets")
def list_vets() -> Call[None]:
    """``GET /vets``."""
    return call()


@operation("GET", "/vets/{id}")
def get_vet(id: str) -> Call[None]:
    """``GET /vets/{id}``."""
    return call(path=(id,))


class Vets(Resource[C]):
    list_vets = list_vets
    """``GET /vets``"""
    get_vet = get_vet
    """``GET /vets/{id}``"""
