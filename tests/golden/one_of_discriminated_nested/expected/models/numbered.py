from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from .._runtime import OpenObject

Numbered: TypeAlias = "NumberedVersion1 | NumberedVersion2"


@dataclass(slots=True, kw_only=True)
class NumberedVersion1(OpenObject):
    version: Literal[1] = 1
    a: str | None = None


@dataclass(slots=True, kw_only=True)
class NumberedVersion2(OpenObject):
    version: Literal[2] = 2
    a: int | None = None
