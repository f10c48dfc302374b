"""The calls that are methods of the client itself."""

from __future__ import annotations

from .._runtime import C, Call, Resources, call, operation


@operation("GET", "/pets")
def list_pets() -> Call[None]:
    """``GET /pets``."""
    return call()


@operation("POST", "/pets")
def create_pet() -> Call[None]:
    """``POST /pets``."""
    return call()


@operation("GET", "/owners")
def list_owners() -> Call[None]:
    """``GET /owners``."""
    return call()


class Untagged(Resources[C]):
    list_pets = list_pets
    """``GET /pets``"""
    create_pet = create_pet
    """``POST /pets``"""
    list_owners = list_owners
    """``GET /owners``"""
