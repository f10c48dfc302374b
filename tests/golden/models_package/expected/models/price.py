from fractions import Fraction
from typing import Annotated, TypeAlias

from .._runtime import Format

Price: TypeAlias = Annotated[Fraction, Format(Fraction, str)] | int
