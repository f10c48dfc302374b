from __future__ import annotations

from datetime import datetime
from typing import Annotated

from .. import models
from .._runtime import NAIVE_IS_UTC, C, Call, Resource, call, operation


class Events(Resource[C]):
    @operation(
        "GET", "/events", sends={"query:since": "Annotated[datetime, NAIVE_IS_UTC]"}
    )
    @staticmethod
    def list_events(
        *,
        since: Annotated[datetime, NAIVE_IS_UTC] | None = None,
    ) -> Call[list[models.Event]]:
        """``GET /events``."""
        return call(query={"since": since})
