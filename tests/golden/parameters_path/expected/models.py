"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass, field

from ._runtime import OpenObject, wire

__all__ = ["Color"]


@dataclass(slots=True, kw_only=True)
class Color(OpenObject):
    r: int = field(metadata=wire("R"))
    g: int = field(metadata=wire("G"))
