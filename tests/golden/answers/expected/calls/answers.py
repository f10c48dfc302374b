"""Calls of answers."""

from __future__ import annotations

from typing import Any

from .. import models
from .._runtime import DEFAULT, C, Call, Operation, Resource, bound

EXACT: Operation[models.Thing | list[int] | None] = Operation(
    "GET",
    "/exact",
    returns={200: "Thing", 202: "list[int]", 204: None},
    raises={404: "Problem", "4XX": "dict[str, str]", DEFAULT: {"text/plain": "str"}},
)


def exact() -> Call[models.Thing | list[int] | None]:
    """``GET /exact``.

    Returns:
        200: All of it
        202: Later
        204: Nothing

    Raises:
        ApiError[Problem]: 404: Unknown
        ApiError[dict[str, str]]: 4XX: Wrong
        ApiError[str]: Every other status: Broken
    """
    return EXACT()


RANGE: Operation[models.Thing] = Operation("GET", "/range", returns={"2XX": "Thing"})


def range() -> Call[models.Thing]:
    """``GET /range``.

    Returns: 2XX: Some of it
    """
    return RANGE()


FALLBACK: Operation[models.Thing] = Operation(
    "GET",
    "/default",
    returns={DEFAULT: "Thing"},
    raises={DEFAULT: "Thing"},
)


def fallback() -> Call[models.Thing]:
    """``GET /default``.

    Returns: Every success: Anything
    Raises: ApiError[Thing]: Every other status: Anything
    """
    return FALLBACK()


NOTHING: Operation[Any] = Operation("GET", "/nothing", returns={})


def nothing() -> Call[Any]:
    """``GET /nothing``.

    Returns: JSON, text, bytes or None, as it comes
    """
    return NOTHING()


ONLY_ERRORS: Operation[Any] = Operation(
    "DELETE",
    "/only-errors",
    returns={},
    raises={409: None},
)


def only_errors() -> Call[Any]:
    """``DELETE /only-errors``.

    Returns: JSON, text, bytes or None, as it comes
    Raises: ApiError: 409: Busy
    """
    return ONLY_ERRORS()


LOOK: Operation[None] = Operation(
    "HEAD",
    "/head",
    returns={200: None},
    raises={302: None},
)


def look() -> Call[None]:
    """``HEAD /head``.

    A response to HEAD has no content, so the result is None.

    Returns: 200: There
    Raises: ApiError: 302: Elsewhere
    """
    return LOOK()


class Answers(Resource[C]):
    exact = bound(exact)
    """``GET /exact``"""
    range = bound(range)
    """``GET /range``"""
    fallback = bound(fallback)
    """``GET /default``"""
    nothing = bound(nothing)
    """``GET /nothing``"""
    only_errors = bound(only_errors)
    """``DELETE /only-errors``"""
    look = bound(look)
    """``HEAD /head``"""
