"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction as _Fraction
from pathlib import PurePosixPath as _PurePosixPath
from typing import Annotated

from ._runtime import Format, OpenObject, wire

_FORMATS = (_PurePosixPath,)
"""What calls say of configured formats."""


@dataclass(slots=True, kw_only=True)
class Fraction(OpenObject):
    whole: PurePosixPath
    part: Annotated[_Fraction, Format(_Fraction, str)]
    models_: list[Fraction] | None = field(default=None, metadata=wire("models"))


@dataclass(slots=True, kw_only=True)
class PurePosixPath(OpenObject):
    steps: list[str] | None = None
