"""Calls of things."""

from __future__ import annotations

from .._runtime import C, Call, Resource, call, operation


@operation("GET", "/public", auth=())
def get_public() -> Call[None]:
    """``GET /public``.

    Returns: 204: Anyone may
    """
    return call()


@operation("GET", "/basic", auth=(("basic",), ()))
def get_basic() -> Call[None]:
    """``GET /basic``.

    Returns: 204: With or without
    """
    return call()


@operation("GET", "/private")
def get_private() -> Call[None]:
    """``GET /private``.

    Scopes: ``read``.

    Returns: 204: As the whole API
    """
    return call()


class Things(Resource[C]):
    get_public = get_public
    """``GET /public``"""
    get_basic = get_basic
    """``GET /basic``"""
    get_private = get_private
    """``GET /private``"""
