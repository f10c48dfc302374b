"""Calls of things."""

from __future__ import annotations

from typing import Any

from .. import models
from .._runtime import C, Call, Operation, Resource, bound

DELETE_THINGS: Operation[models.Thing | None] = Operation(
    "DELETE",
    "/things",
    returns={200: "Thing", 204: None},
)


def delete_things() -> Call[models.Thing | None]:
    """``DELETE /things``.

    Returns:
        200: Deleted at once
        204: Nothing to delete
    """
    return DELETE_THINGS()


RESET: Operation[models.Thing | None] = Operation(
    "PUT",
    "/things",
    returns={205: "Thing"},
)


def reset() -> Call[models.Thing | None]:
    """``PUT /things``."""
    return RESET()


TOUCH: Operation[Any] = Operation("POST", "/things", returns={200: {"*/*": "Any"}})


def touch() -> Call[Any]:
    """``POST /things``.

    Returns: 200 (JSON, text, bytes or None, as it comes): Touched
    """
    return TOUCH()


class Things(Resource[C]):
    delete_things = bound(delete_things)
    """``DELETE /things``"""
    reset = bound(reset)
    """``PUT /things``"""
    touch = bound(touch)
    """``POST /things``"""
