from __future__ import annotations

from dataclasses import dataclass

from .._runtime import OpenObject


@dataclass(slots=True, kw_only=True)
class CompanyAddress(OpenObject):
    """The schema ``CompanyAddress``."""

    taken: bool | None = None
