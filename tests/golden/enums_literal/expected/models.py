"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from ._runtime import OpenObject

__all__ = ["Pet", "Size"]

Size: TypeAlias = Literal[1, 2]
"""How large.

- ``1`` (SMALL): Fits into a bag.
- ``2`` (LARGE)
"""


@dataclass(slots=True, kw_only=True)
class Pet(OpenObject):
    status: Literal["available", "sold"]
    size: Size | None = None
