"""Calls of countries."""

from __future__ import annotations

from typing import Literal

from .. import models
from .._runtime import C, Call, Resource, call, operation


@operation("GET", "/countries")
def list_countries(
    *,
    country: models.CountryParameter | None = None,
) -> Call[list[Literal["AD", "AE"]]]:
    """``GET /countries``.

    Args:
        country: A long list that is used more than once is declared once.

    Returns: 200: Codes
    """
    return call(query={"country": country})


class Countries(Resource[C]):
    list_countries = list_countries
    """``GET /countries``"""
