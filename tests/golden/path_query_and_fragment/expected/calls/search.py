"""Calls of search."""

from __future__ import annotations

from .._runtime import C, Call, Operation, Resource, bound

FULL_SEARCH: Operation[None] = Operation(
    "GET",
    "/search?type=full",
    returns={204: None},
)


def full_search(*, q: str | None = None) -> Call[None]:
    """``GET /search?type=full``."""
    return FULL_SEARCH(query={"q": q})


QUICK_SEARCH: Operation[None] = Operation(
    "GET",
    "/search?type=quick&x={x}",
    returns={204: None},
)


def quick_search(x: str, *, type_: str | None = None) -> Call[None]:
    """``GET /search?type=quick&x={x}``."""
    return QUICK_SEARCH(path=(x,), query={"type": type_})


class Search(Resource[C]):
    full_search = bound(full_search)
    """``GET /search?type=full``"""
    quick_search = bound(quick_search)
    """``GET /search?type=quick&x={x}``"""
