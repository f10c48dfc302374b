"""Calls of Keepers."""

from __future__ import annotations

from .._runtime import C, Call, Resource, call, operation


@operation("GET", "/keepers")
def list_() -> Call[None]:
    """``GET /keepers``."""
    return call()


@operation("POST", "/import")
def import_() -> Call[None]:
    """``POST /import``."""
    return call()


@operation("GET", "/renamed")
def thing() -> Call[None]:
    """``GET /renamed``."""
    return call()


@operation("GET", "/twice")
def get_twice() -> Call[None]:
    """``GET /twice``."""
    return call()


@operation("POST", "/twice")
def create_twice() -> Call[None]:
    """``POST /twice``."""
    return call()


class Keepers(Resource[C]):
    list = list_
    """``GET /keepers``"""
    import_ = import_
    """``POST /import``"""
    thing = thing
    """``GET /renamed``"""
    get_twice = get_twice
    """``GET /twice``"""
    create_twice = create_twice
    """``POST /twice``"""
