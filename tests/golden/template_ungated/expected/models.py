"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass, field

from ._runtime import OpenObject, OpenStr, wire

__all__ = ["Color", "Pet"]


class Color(OpenStr):
    RED = "red"
    GREEN = "green"


@dataclass(slots=True, kw_only=True)
class Pet(OpenObject):
    pet_name: str = field(metadata=wire("petName"))
    """Unique."""
    color: Color | None = None
