from __future__ import annotations

from dataclasses import dataclass, field

from .._runtime import OpenObject, wire


@dataclass(slots=True, kw_only=True)
class PETUpper(OpenObject):
    """The schema ``PET``."""

    id: int | None = None
    id_upper: int | None = field(default=None, metadata=wire("ID"))
    id_title: int | None = field(default=None, metadata=wire("Id"))
    i_d: int | None = field(default=None, metadata=wire("iD"))
