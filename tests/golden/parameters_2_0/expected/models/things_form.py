from __future__ import annotations

from dataclasses import dataclass

from .._runtime import OpenObject


@dataclass(slots=True, kw_only=True)
class ThingsFormBody(OpenObject):
    """The schema of ``body`` in ``things.form``."""

    user: str
    roles: list[str] | None = None
