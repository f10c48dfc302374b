from __future__ import annotations

from typing import Literal

from .. import models
from .._runtime import C, Call, Resource, call, operation


class Countries(Resource[C]):
    @operation("GET", "/countries")
    @staticmethod
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
