"""Calls of parts."""

from __future__ import annotations

from fractions import Fraction as _Fraction
from pathlib import PurePosixPath as _PurePosixPath
from typing import Annotated

from .. import models
from .._runtime import C, Call, Format, Resource, call, operation


@operation(
    "GET",
    "/parts/{ratio}",
    sends={
        "path:ratio": "Annotated[_Fraction, Format(_Fraction, str)]",
        "query:place": "Annotated[_PurePosixPath, Format(_PurePosixPath, str)]",
    },
)
def get_part(
    ratio: Annotated[_Fraction, Format(_Fraction, str)],
    *,
    place: Annotated[_PurePosixPath, Format(_PurePosixPath, str)] | None = None,
) -> Call[models.Fraction]:
    """``GET /parts/{ratio}``."""
    return call(path=(ratio,), query={"place": place})


class Parts(Resource[C]):
    get_part = get_part
    """``GET /parts/{ratio}``"""
