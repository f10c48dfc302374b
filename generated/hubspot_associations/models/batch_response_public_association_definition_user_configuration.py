from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from .._runtime import OpenObject, wire

if TYPE_CHECKING:
    from . import BatchStatus, PublicAssociationDefinitionUserConfiguration


@dataclass(slots=True, kw_only=True)
class BatchResponsePublicAssociationDefinitionUserConfiguration(OpenObject):
    """The limits that a batch created."""

    completed_at: datetime = field(metadata=wire("completedAt"))
    results: list[PublicAssociationDefinitionUserConfiguration]
    started_at: datetime = field(metadata=wire("startedAt"))
    status: BatchStatus
    links: dict[str, str] | None = None
    requested_at: datetime | None = field(default=None, metadata=wire("requestedAt"))
