"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ._runtime import UNSET, OpenObject, OpenStr

__all__ = ["All", "Text", "Untyped_"]


class Text(OpenStr):
    VALUE_1 = "1"
    VALUE_2 = "2"
    TRUE = "true"


class Untyped_(OpenStr):
    A = "a"
    B = "b"


@dataclass(slots=True, kw_only=True)
class All(OpenObject):
    switch: bool | None = None
    rate: float | None = None
    pairs: Any = UNSET
    untyped: Untyped_ | None = None
    text: Text | None = None
