"""The schemas of the API."""

from fractions import Fraction
from pathlib import PurePosixPath as PurePosixPath  # noqa: PLC0414
from typing import Annotated, TypeAlias

from ._runtime import Format

Price: TypeAlias = Annotated[Fraction, Format(Fraction, str)] | int
