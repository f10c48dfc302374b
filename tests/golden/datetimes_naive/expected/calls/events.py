from __future__ import annotations

from datetime import datetime
from typing import Annotated

from .. import models
from .._runtime import NAIVE, C, Call, Resource, call, operation


class Events(Resource[C]):
    @operation(
        "POST",
        "/events/{at}",
        sends={
            "path:at": "Annotated[datetime, NAIVE]",
            "query:since": "Annotated[datetime, NAIVE]",
            "query:days": "list[Annotated[datetime, NAIVE]]",
            "header:X-Until": "Annotated[datetime, NAIVE]",
            "cookie:seen": "Annotated[datetime, NAIVE]",
        },
    )
    @staticmethod
    def record(
        at: Annotated[datetime, NAIVE],
        *,
        body: models.Event,
        since: Annotated[datetime, NAIVE] | None = None,
        days: list[Annotated[datetime, NAIVE]] | None = None,
        x_until: Annotated[datetime, NAIVE] | None = None,
        seen: Annotated[datetime, NAIVE] | None = None,
    ) -> Call[models.Event]:
        """``POST /events/{at}``.

        Returns: 200: Recorded
        """
        return call(
            path=(at,),
            query={"since": since, "days": days},
            headers={"X-Until": x_until},
            cookies={"seen": seen},
            json=body,
        )

    @operation("GET", "/last")
    @staticmethod
    def last() -> Call[Annotated[datetime, NAIVE]]:
        """``GET /last``.

        Returns: 200: When
        """
        return call()

    @operation(
        "PUT",
        "/last",
        returns={200: {"text/plain": "Annotated[datetime, NAIVE]"}},
        sends={"body": "list[Annotated[datetime, NAIVE]]"},
    )
    @staticmethod
    def set_last(
        *,
        body: list[Annotated[datetime, NAIVE]],
    ) -> Call[Annotated[datetime, NAIVE]]:
        """``PUT /last``.

        Returns: 200: When
        """
        return call(json=body)

    @operation("POST", "/form", accepts=("application/x-www-form-urlencoded",))
    @staticmethod
    def fill(*, body: models.Event) -> Call[None]:
        """``POST /form``.

        Returns: 204: Filled
        """
        return call(body=body)
