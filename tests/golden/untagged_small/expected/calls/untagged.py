"""The calls that are methods of the client itself."""

from __future__ import annotations

from .._runtime import C, Call, Resources, call, deprecated, operation


@operation("GET", "/items/")
def read_items() -> Call[list[str]]:
    """``GET /items/``."""
    return call()


@deprecated("POST /close is deprecated.")
@operation("POST", "/close")
def post_close() -> Call[None]:
    """``POST /close``.

    Deprecated.
    """
    return call()


@operation("GET", "/auth")
def get_auth() -> Call[None]:
    """``GET /auth``."""
    return call()


@operation("GET", "/models")
def list_models() -> Call[None]:
    """``GET /models``."""
    return call()


@operation("GET", "/list")
def get_list() -> Call[None]:
    """``GET /list``."""
    return call()


class Untagged(Resources[C]):
    read_items = read_items
    """``GET /items/``"""
    post_close = post_close
    """``POST /close``"""
    get_auth = get_auth
    """``GET /auth``"""
    list_models = list_models
    """``GET /models``"""
    get_list = get_list
    """``GET /list``"""
