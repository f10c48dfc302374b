from __future__ import annotations

from dataclasses import dataclass, field

from .._runtime import OpenObject, wire


@dataclass(slots=True, kw_only=True)
class Grosse(OpenObject):
    """The schema ``Gr\xf6\xdfe``."""

    lange: int | None = field(default=None, metadata=wire("l\xe4nge"))
    ete: str | None = field(default=None, metadata=wire("\xe9t\xe9"))
    naive_cafe: str | None = field(default=None, metadata=wire("na\xefve caf\xe9"))
