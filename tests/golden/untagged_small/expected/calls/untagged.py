"""The calls that are methods of the client itself."""

from __future__ import annotations

from .._runtime import C, Call, Operation, Resources, bound, deprecated

READ_ITEMS: Operation[list[str]] = Operation(
    "GET",
    "/items/",
    returns={200: "list[str]"},
)


def read_items() -> Call[list[str]]:
    """``GET /items/``."""
    return READ_ITEMS()


POST_CLOSE: Operation[None] = Operation("POST", "/close", returns={204: None})


@deprecated("POST /close is deprecated.")
def post_close() -> Call[None]:
    """``POST /close``.

    Deprecated.
    """
    return POST_CLOSE()


GET_AUTH: Operation[None] = Operation("GET", "/auth", returns={204: None})


def get_auth() -> Call[None]:
    """``GET /auth``."""
    return GET_AUTH()


LIST_MODELS: Operation[None] = Operation("GET", "/models", returns={204: None})


def list_models() -> Call[None]:
    """``GET /models``."""
    return LIST_MODELS()


GET_LIST: Operation[None] = Operation("GET", "/list", returns={204: None})


def get_list() -> Call[None]:
    """``GET /list``."""
    return GET_LIST()


class Untagged(Resources[C]):
    read_items = bound(read_items)
    """``GET /items/``"""
    post_close = bound(post_close)  # pyright: ignore[reportDeprecated]
    """``POST /close``"""
    get_auth = bound(get_auth)
    """``GET /auth``"""
    list_models = bound(list_models)
    """``GET /models``"""
    get_list = bound(get_list)
    """``GET /list``"""
