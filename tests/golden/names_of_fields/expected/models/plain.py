from __future__ import annotations

from dataclasses import dataclass

from .._runtime import OpenObject


@dataclass(slots=True, kw_only=True)
class Plain(OpenObject):
    """Nothing here is needed by an annotation but str."""

    type: str | None = None
    id: str | None = None
    list: str | None = None
    dict: str | None = None
    int: str | None = None
    object: str | None = None
    date: str | None = None
    field: str | None = None
    wire: str | None = None
    models: str | None = None
    dataclass: str | None = None
    property: str | None = None
    match: str | None = None
    case: str | None = None
    mro: str | None = None
    fields: str | None = None
    """Default: ``"x"``."""
