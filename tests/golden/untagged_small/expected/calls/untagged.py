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


CLOSE: Operation[None] = Operation("POST", "/close", returns={204: None})


@deprecated("POST /close is deprecated.")
def close_() -> Call[None]:
    """``POST /close``.

    Deprecated.
    """
    return CLOSE()


AUTH: Operation[None] = Operation("GET", "/auth", returns={204: None})


def auth_() -> Call[None]:
    """``GET /auth``."""
    return AUTH()


MODELS: Operation[None] = Operation("GET", "/models", returns={204: None})


def models_() -> Call[None]:
    """``GET /models``."""
    return MODELS()


LIST: Operation[None] = Operation("GET", "/list", returns={204: None})


def list_() -> Call[None]:
    """``GET /list``."""
    return LIST()


class Untagged(Resources[C]):
    read_items = bound(read_items)
    """``GET /items/``"""
    close_ = bound(close_)  # pyright: ignore[reportDeprecated]
    """``POST /close``"""
    auth_ = bound(auth_)
    """``GET /auth``"""
    models_ = bound(models_)
    """``GET /models``"""
    list_ = bound(list_)
    """``GET /list``"""
