"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass

from ._runtime import OpenObject

__all__ = ["Old"]


@dataclass(slots=True, kw_only=True)
class Old(OpenObject):
    """Deprecated."""

    id: int | None = None
    label: str | None = None
    """Use the ID.

    Deprecated.
    """
