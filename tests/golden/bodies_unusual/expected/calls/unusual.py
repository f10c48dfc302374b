"""Calls of unusual."""

from __future__ import annotations

from typing import Any

from .. import models
from .._runtime import UNSET, C, Call, Operation, Resource, Unset, bound

SEARCH: Operation[None] = Operation("GET", "/search", returns={204: None})


def search(*, body: models.Thing) -> Call[None]:
    """``GET /search``.

    Args:
        body: A thing.
    """
    return SEARCH(json=body)


DELETE_ALL: Operation[None] = Operation("DELETE", "/search", returns={204: None})


def delete_all(*, body: list[str] | None = None) -> Call[None]:
    """``DELETE /search``.

    Args:
        body: Which ones.
    """
    return DELETE_ALL(json=body)


CHANGE: Operation[models.Thing] = Operation(
    "PATCH",
    "/search",
    returns={200: {"application/vnd.acme.thing+json": "Thing"}},
    accepts=("application/merge-patch+json",),
)


def change(*, body: models.Thing) -> Call[models.Thing]:
    """``PATCH /search``.

    Args:
        body: A thing.
    """
    return CHANGE(body=body)


SCALAR: Operation[None] = Operation(
    "POST",
    "/search",
    returns={204: None},
    nullable=True,
)


def scalar(*, body: int | None) -> Call[None]:
    """``POST /search``."""
    return SCALAR(json=body)


NOTHING: Operation[None] = Operation("PUT", "/search", returns={204: None})


def nothing() -> Call[None]:
    """``PUT /search``."""
    return NOTHING()


PERHAPS: Operation[None] = Operation(
    "POST",
    "/nullable",
    returns={204: None},
    nullable=True,
)


def perhaps(*, body: models.Thing | None | Unset = UNSET) -> Call[None]:
    """``POST /nullable``."""
    return PERHAPS(json=body)


ANYTHING: Operation[None] = Operation(
    "PUT",
    "/nullable",
    returns={204: None},
    nullable=True,
)


def anything(*, body: Any) -> Call[None]:
    """``PUT /nullable``."""
    return ANYTHING(json=body)


EMPTY: Operation[None] = Operation("GET", "/empty", returns={204: None})


def empty() -> Call[None]:
    """``GET /empty``."""
    return EMPTY()


class Unusual(Resource[C]):
    search = bound(search)
    """``GET /search``"""
    delete_all = bound(delete_all)
    """``DELETE /search``"""
    change = bound(change)
    """``PATCH /search``"""
    scalar = bound(scalar)
    """``POST /search``"""
    nothing = bound(nothing)
    """``PUT /search``"""
    perhaps = bound(perhaps)
    """``POST /nullable``"""
    anything = bound(anything)
    """``PUT /nullable``"""
    empty = bound(empty)
    """``GET /empty``"""
