from __future__ import annotations

from dataclasses import dataclass, field

from .._runtime import OpenObject, wire


@dataclass(slots=True, kw_only=True)
class Type3DModel(OpenObject):
    """The schema ``3DModel``."""

    value_2nd: int | None = field(default=None, metadata=wire("2nd"))
    value_404: str | None = field(default=None, metadata=wire("404"))
    value_3d_size: float | None = field(default=None, metadata=wire("3d_size"))
