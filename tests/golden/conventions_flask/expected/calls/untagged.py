"""The calls that are methods of the client itself."""

from __future__ import annotations

from .._runtime import C, Call, Operation, Resources, bound

LIST_PETS: Operation[None] = Operation("GET", "/pets", returns={204: None})


def list_pets() -> Call[None]:
    """``GET /pets``."""
    return LIST_PETS()


CREATE_PET: Operation[None] = Operation("POST", "/pets", returns={204: None})


def create_pet() -> Call[None]:
    """``POST /pets``."""
    return CREATE_PET()


LIST_OWNERS: Operation[None] = Operation("GET", "/owners", returns={204: None})


def list_owners() -> Call[None]:
    """``GET /owners``."""
    return LIST_OWNERS()


class Untagged(Resources[C]):
    list_pets = bound(list_pets)
    """``GET /pets``"""
    create_pet = bound(create_pet)
    """``POST /pets``"""
    list_owners = bound(list_owners)
    """``GET /owners``"""
