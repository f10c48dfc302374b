"""Calls of forms."""

from __future__ import annotations

from .. import models
from .._runtime import C, Call, Operation, Resource, bound

GET_TOKEN: Operation[models.Token] = Operation(
    "POST",
    "/token",
    returns={200: {"application/x-www-form-urlencoded": "Token"}},
)


def get_token() -> Call[models.Token]:
    """``POST /token``."""
    return GET_TOKEN()


GET_EITHER: Operation[models.Token] = Operation(
    "GET",
    "/either",
    returns={
        200: {
            "application/json": "Token",
            "application/x-www-form-urlencoded": "Token",
        },
    },
)


def get_either() -> Call[models.Token]:
    """``GET /either``.

    Returns: 200: A token, as the server likes
    """
    return GET_EITHER()


GET_MAP: Operation[dict[str, str]] = Operation(
    "GET",
    "/map",
    returns={200: {"application/x-www-form-urlencoded": "dict[str, str]"}},
)


def get_map() -> Call[dict[str, str]]:
    """``GET /map``.

    Returns: 200: Anything
    """
    return GET_MAP()


GET_PLAIN: Operation[str] = Operation(
    "GET",
    "/plain",
    returns={200: {"application/x-www-form-urlencoded": "str"}},
)


def get_plain() -> Call[str]:
    """``GET /plain``.

    Returns: 200: A form
    """
    return GET_PLAIN()


class Forms(Resource[C]):
    get_token = bound(get_token)
    """``POST /token``"""
    get_either = bound(get_either)
    """``GET /either``"""
    get_map = bound(get_map)
    """``GET /map``"""
    get_plain = bound(get_plain)
    """``GET /plain``"""
