"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import PurePosixPath
from typing import Annotated

from ._runtime import Format, OpenObject, wire

__all__ = ["Fraction_", "PurePosixPath_"]

_FORMATS = (PurePosixPath,)
"""What calls say of configured formats."""


@dataclass(slots=True, kw_only=True)
class Fraction_(OpenObject):
    whole: PurePosixPath_
    part: Annotated[Fraction, Format(Fraction, str)]
    models_: list[Fraction_] | None = field(default=None, metadata=wire("models"))


@dataclass(slots=True, kw_only=True)
class PurePosixPath_(OpenObject):
    steps: list[str] | None = None
