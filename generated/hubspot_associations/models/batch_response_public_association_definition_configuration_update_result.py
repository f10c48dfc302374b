from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from .._runtime import OpenObject, wire

if TYPE_CHECKING:
    from . import BatchStatus, PublicAssociationDefinitionConfigurationUpdateResult


@dataclass(slots=True, kw_only=True)
class BatchResponsePublicAssociationDefinitionConfigurationUpdateResult(OpenObject):
    """The limits that a batch changed."""

    completed_at: datetime = field(metadata=wire("completedAt"))
    """When the work on the batch ended."""
    results: list[PublicAssociationDefinitionConfigurationUpdateResult]
    started_at: datetime = field(metadata=wire("startedAt"))
    """When the work on the batch began."""
    status: BatchStatus
    links: dict[str, str] | None = None
    """Where to read more, by topic."""
    requested_at: datetime | None = field(default=None, metadata=wire("requestedAt"))
    """When the batch was received."""
