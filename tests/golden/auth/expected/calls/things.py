"""Calls of things."""

from __future__ import annotations

from .._runtime import C, Call, Operation, Resource, bound

GET_PUBLIC: Operation[None] = Operation("GET", "/public", returns={204: None}, auth=())


def get_public() -> Call[None]:
    """``GET /public``.

    Returns: 204: Anyone may
    """
    return GET_PUBLIC()


GET_BASIC: Operation[None] = Operation(
    "GET",
    "/basic",
    returns={204: None},
    auth=(("basic",), ()),
)


def get_basic() -> Call[None]:
    """``GET /basic``.

    Returns: 204: With or without
    """
    return GET_BASIC()


GET_PRIVATE: Operation[None] = Operation("GET", "/private", returns={204: None})


def get_private() -> Call[None]:
    """``GET /private``.

    Scopes: ``read``.

    Returns: 204: As the whole API
    """
    return GET_PRIVATE()


class Things(Resource[C]):
    get_public = bound(get_public)
    """``GET /public``"""
    get_basic = bound(get_basic)
    """``GET /basic``"""
    get_private = bound(get_private)
    """``GET /private``"""
