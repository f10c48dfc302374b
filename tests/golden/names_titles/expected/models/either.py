from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from .._runtime import OpenObject

Either: TypeAlias = "EitherOptionC | EitherOptionD"


@dataclass(slots=True, kw_only=True)
class EitherOptionC(OpenObject):
    """Option."""

    c: str


@dataclass(slots=True, kw_only=True)
class EitherOptionD(OpenObject):
    """Option."""

    d: str
