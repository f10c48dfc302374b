from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from .._runtime import OpenObject

Inline: TypeAlias = "InlineA | InlineB"
"""What stands in the union has no name that could mean it."""


@dataclass(slots=True, kw_only=True)
class InlineA(OpenObject):
    kind: str
    a: str


@dataclass(slots=True, kw_only=True)
class InlineB(OpenObject):
    kind: str
    b: str
