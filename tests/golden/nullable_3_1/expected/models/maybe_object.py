from __future__ import annotations

from dataclasses import dataclass

from .._runtime import OpenObject


@dataclass(slots=True, kw_only=True)
class MaybeObject(OpenObject):
    """The schema ``MaybeObject``."""

    c: str | None = None
