from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .._runtime import UNSET


@dataclass(slots=True, kw_only=True)
class Closed:
    a: str | None = None
    pair: tuple[str, int] | None = None
    labels: dict[str, str] | None = None
    any: Any = UNSET
