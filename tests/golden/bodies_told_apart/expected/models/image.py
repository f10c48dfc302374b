from __future__ import annotations

from dataclasses import dataclass

from .._runtime import Binary, OpenObject


@dataclass(slots=True, kw_only=True)
class Image(OpenObject):
    url: str | None = None
    file: Binary | None = None
    more: list[Binary] | None = None
