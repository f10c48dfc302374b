"""The schemas of the API."""

from fractions import Fraction
from pathlib import PurePosixPath
from typing import Annotated, TypeAlias

from ._runtime import Format

__all__ = ["Price"]

_FORMATS = (PurePosixPath,)
"""What calls say of configured formats."""

Price: TypeAlias = Annotated[Fraction, Format(Fraction, str)] | int
