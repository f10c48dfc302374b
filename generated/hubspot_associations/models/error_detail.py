from __future__ import annotations

from dataclasses import dataclass, field

from .._runtime import OpenObject, wire


@dataclass(slots=True, kw_only=True)
class ErrorDetail(OpenObject):
    """One detail of an error."""

    message: str
    code: str | None = None
    context: dict[str, list[str]] | None = None
    in_: str | None = field(default=None, metadata=wire("in"))
    """The field or parameter in which the mistake was found."""
    sub_category: str | None = field(default=None, metadata=wire("subCategory"))
