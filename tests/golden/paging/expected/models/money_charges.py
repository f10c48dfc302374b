from __future__ import annotations

from dataclasses import dataclass

from .. import models
from .._runtime import OpenObject


@dataclass(slots=True, kw_only=True)
class MoneyChargesResponse(OpenObject):
    """Charges."""

    data: list[models.Contact]
    has_more: bool
    url: str | None = None
