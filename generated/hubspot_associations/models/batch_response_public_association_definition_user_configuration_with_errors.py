from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from .. import models
from .._runtime import OpenObject, wire


@dataclass(slots=True, kw_only=True)
class BatchResponsePublicAssociationDefinitionUserConfigurationWithErrors(OpenObject):
    """The limits that a batch created, and why others were refused."""

    completed_at: datetime = field(metadata=wire("completedAt"))
    results: list[models.PublicAssociationDefinitionUserConfiguration]
    started_at: datetime = field(metadata=wire("startedAt"))
    status: models.BatchStatus
    errors: list[models.StandardError] | None = None
    links: dict[str, str] | None = None
    num_errors: int | None = field(default=None, metadata=wire("numErrors"))
    requested_at: datetime | None = field(default=None, metadata=wire("requestedAt"))
