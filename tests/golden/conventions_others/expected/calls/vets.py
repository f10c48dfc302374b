"""Calls of vets."""

from __future__ import annotations

from .._runtime import C, Call, Operation, Resource, bound

LIST_VETS: Operation[None] = Operation("GET", "/vets", returns={204: None})


def list_vets() -> Call[None]:
    """``GET /vets``."""
    return LIST_VETS()


GET_VET: Operation[None] = Operation("GET", "/vets/{id}", returns={204: None})


def get_vet(id: str) -> Call[None]:
    """``GET /vets/{id}``."""
    return GET_VET(path=(id,))


class Vets(Resource[C]):
    list_vets = bound(list_vets)
    """``GET /vets``"""
    get_vet = bound(get_vet)
    """``GET /vets/{id}``"""
