"""Calls of unusual."""

from __future__ import annotations

from typing import Any

from .. import models
from .._runtime import UNSET, C, Call, Resource, Unset, call, operation


@operation("GET", "/search")
def search(*, body: models.Thing) -> Call[None]:
    """``GET /search``.

    Args:
        body: A thing.
    """
    return call(json=body)


@operation("DELETE", "/search")
def delete_all(*, body: list[str] | None = None) -> Call[None]:
    """``DELETE /search``.

    Args:
        body: Which ones.
    """
    return call(json=body)


@operation(
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
    return call(body=body)


@operation("POST", "/search", nullable=True)
def scalar(*, body: int | None) -> Call[None]:
    """``POST /search``."""
    return call(json=body)


@operation("PUT", "/search")
def nothing() -> Call[None]:
    """``PUT /search``."""
    return call()


@operation("POST", "/nullable", nullable=True)
def perhaps(*, body: models.Thing | None | Unset = UNSET) -> Call[None]:
    """``POST /nullable``."""
    return call(json=body)


@operation("PUT", "/nullable", nullable=True)
def anything(*, body: Any) -> Call[None]:
    """``PUT /nullable``."""
    return call(json=body)


@operation("GET", "/empty")
def empty() -> Call[None]:
    """``GET /empty``."""
    return call()


class Unusual(Resource[C]):
    search = search
    """``GET /search``"""
    delete_all = delete_all
    """``DELETE /search``"""
    change = change
    """``PATCH /search``"""
    scalar = scalar
    """``POST /search``"""
    nothing = nothing
    """``PUT /search``"""
    perhaps = perhaps
    """``POST /nullable``"""
    anything = anything
    """``PUT /nullable``"""
    empty = empty
    """``GET /empty``"""
