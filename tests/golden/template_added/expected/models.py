"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass

from ._runtime import OpenObject, OpenStr

__all__ = ["Color", "Pet"]


class Color(OpenStr):
    """What "red" is."""

    RED = "red"
    GREEN = "green"


@dataclass(slots=True, kw_only=True)
class Pet(OpenObject):
    name: str
    """What it is called."""
    color: Color | None = None
