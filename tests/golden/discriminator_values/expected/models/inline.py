from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from .._runtime import OpenObject

Inline: TypeAlias = "InlineA | InlineB"
"""What stands in the union has no name that could mean it."""


@dataclass(slots=True, kw_only=True)
class InlineA(OpenObject):
    """The schema of ``a`` in ``Inline``."""

    kind: str
    a: str


@dataclass(slots=True, kw_only=True)
class InlineB(OpenObject):
    """The schema of ``b`` in ``Inline``."""

    kind: str
    b: str
