"""Calls of countries."""

from __future__ import annotations

from typing import Literal

from .. import models
from .._runtime import C, Call, Operation, Resource, bound

LIST_COUNTRIES: Operation[list[Literal["AD", "AE"]]] = Operation(
    "GET",
    "/countries",
    returns={200: 'list[Literal["AD", "AE"]]'},
)


def list_countries(
    *,
    country: models.CountryParameter | None = None,
) -> Call[list[Literal["AD", "AE"]]]:
    """``GET /countries``.

    Args:
        country: A long list that is used more than once is declared once.

    Returns: 200: Codes
    """
    return LIST_COUNTRIES(query={"country": country})


class Countries(Resource[C]):
    list_countries = bound(list_countries)
    """``GET /countries``"""
