"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from fractions import Fraction
from pathlib import PurePosixPath
from typing import Annotated

from ._runtime import UNSET, Format, OpenObject, Unset

__all__ = ["Payment"]


@dataclass(slots=True, kw_only=True)
class Payment(OpenObject):
    amount: Annotated[Decimal, Format(Decimal, str)]
    fee: Annotated[Decimal, Format(Decimal, str)] | None | Unset = UNSET
    route: list[Annotated[PurePosixPath, Format(PurePosixPath, str)]] | None = None
    ratio: Annotated[Fraction, Format(Fraction, str)] | None = None
    """As numerator/denominator."""
    at: datetime | None = None
