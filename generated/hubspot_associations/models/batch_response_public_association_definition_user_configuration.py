from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from .. import models
from .._runtime import OpenObject, wire


@dataclass(slots=True, kw_only=True)
class BatchResponsePublicAssociationDefinitionUserConfiguration(OpenObject):
    """The limits that a batch created."""

    completed_at: datetime = field(metadata=wire("completedAt"))
    results: list[models.PublicAssociationDefinitionUserConfiguration]
    started_at: datetime = field(metadata=wire("startedAt"))
    status: models.BatchStatus
    links: dict[str, str] | None = None
    requested_at: datetime | None = field(default=None, metadata=wire("requestedAt"))
