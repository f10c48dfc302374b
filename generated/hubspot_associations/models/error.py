from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

from .. import models
from .._runtime import OpenObject, wire


@dataclass(slots=True, kw_only=True)
class Error(OpenObject):
    """Why a request failed."""

    category: str
    correlation_id: UUID = field(metadata=wire("correlationId"))
    """Names this request when talking to HubSpot's support."""
    message: str
    context: dict[str, list[str]] | None = None
    errors: list[models.ErrorDetail] | None = None
    links: dict[str, str] | None = None
    sub_category: str | None = field(default=None, metadata=wire("subCategory"))
