"""The calls that are methods of the client itself."""

from __future__ import annotations

from .._runtime import C, Call, Operation, Resources, bound

GET_HELLO: Operation[None] = Operation("GET", "/", returns={204: None})


def get_hello() -> Call[None]:
    """``GET /``."""
    return GET_HELLO()


OWNERS_FIND_ALL: Operation[None] = Operation("GET", "/owners", returns={204: None})


def owners_find_all() -> Call[None]:
    """``GET /owners``."""
    return OWNERS_FIND_ALL()


class Untagged(Resources[C]):
    get_hello = bound(get_hello)
    """``GET /``"""
    owners_find_all = bound(owners_find_all)
    """``GET /owners``"""
