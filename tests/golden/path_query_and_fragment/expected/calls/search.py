"""Calls of search."""

from __future__ import annotations

from .._runtime import C, Call, Resource, call, operation


@operation("GET", "/search?type=full")
def full_search(*, q: str | None = None) -> Call[None]:
    """``GET /search?type=full``."""
    return call(query={"q": q})


@operation("GET", "/search?type=quick&x={x}")
def quick_search(x: str, *, type_: str | None = None) -> Call[None]:
    """``GET /search?type=quick&x={x}``."""
    return call(path=(x,), query={"type": type_})


class Search(Resource[C]):
    full_search = full_search
    """``GET /search?type=full``"""
    quick_search = quick_search
    """``GET /search?type=quick&x={x}``"""
