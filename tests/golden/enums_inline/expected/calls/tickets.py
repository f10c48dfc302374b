from __future__ import annotations

from typing import Literal

from .. import models
from .._runtime import C, Call, Resource, call, operation


class Tickets(Resource[C]):
    @operation("GET", "/tickets/{level}")
    @staticmethod
    def list_tickets(
        level: Literal[1, 2, 3],
        *,
        state: Literal["open", "closed", "all"] | None = None,
        labels: list[Literal["bug", "docs"]] | None = None,
        code: Literal[0, 1] | None = None,
        country: models.CountryParameter | None = None,
        sort: (
            Literal[
                "created_ascending",
                "created_descending",
                "updated_ascending",
                "updated_descending",
            ]
            | None
        ) = None,
    ) -> Call[list[models.Ticket]]:
        """``GET /tickets/{level}``.

        Args:
            state: Default: ``"open"``.
            code: What happened. ``0`` (OK) ``1`` (FAILED): It did not work.
            country: A long list that is used more than once is declared once.
        """
        return call(
            path=(level,),
            query={
                "state": state,
                "labels": labels,
                "code": code,
                "country": country,
                "sort": sort,
            },
        )
