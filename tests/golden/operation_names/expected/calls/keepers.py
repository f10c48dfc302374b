"""Calls of Keepers."""

from __future__ import annotations

from .._runtime import C, Call, Operation, Resource, bound

LIST: Operation[None] = Operation("GET", "/keepers", returns={204: None})


def list_() -> Call[None]:
    """``GET /keepers``."""
    return LIST()


IMPORT: Operation[None] = Operation("POST", "/import", returns={204: None})


def import_() -> Call[None]:
    """``POST /import``."""
    return IMPORT()


THING: Operation[None] = Operation("GET", "/renamed", returns={204: None})


def thing() -> Call[None]:
    """``GET /renamed``."""
    return THING()


GET_TWICE: Operation[None] = Operation("GET", "/twice", returns={204: None})


def get_twice() -> Call[None]:
    """``GET /twice``."""
    return GET_TWICE()


CREATE_TWICE: Operation[None] = Operation("POST", "/twice", returns={204: None})


def create_twice() -> Call[None]:
    """``POST /twice``."""
    return CREATE_TWICE()


class Keepers(Resource[C]):
    list = bound(list_)
    """``GET /keepers``"""
    import_ = bound(import_)
    """``POST /import``"""
    thing = bound(thing)
    """``GET /renamed``"""
    get_twice = bound(get_twice)
    """``GET /twice``"""
    create_twice = bound(create_twice)
    """``POST /twice``"""
