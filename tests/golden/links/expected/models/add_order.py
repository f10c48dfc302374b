from __future__ import annotations

from dataclasses import dataclass

from .._runtime import OpenObject


@dataclass(slots=True, kw_only=True)
class AddOrderError(OpenObject):
    """The schema of ``error`` in ``orders.add_order``."""

    detail: str | None = None
