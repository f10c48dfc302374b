from __future__ import annotations

from fractions import Fraction
from pathlib import PurePosixPath
from typing import Annotated

from .. import models
from .._runtime import C, Call, Format, Resource, call, operation


class Parts(Resource[C]):
    @operation(
        "GET",
        "/parts/{ratio}",
        sends={
            "path:ratio": "Annotated[Fraction, Format(Fraction, str)]",
            "query:place": "Annotated[PurePosixPath, Format(PurePosixPath, str)]",
        },
    )
    @staticmethod
    def get_part(
        ratio: Annotated[Fraction, Format(Fraction, str)],
        *,
        place: Annotated[PurePosixPath, Format(PurePosixPath, str)] | None = None,
    ) -> Call[models.Fraction_]:
        """``GET /parts/{ratio}``."""
        return call(path=(ratio,), query={"place": place})
