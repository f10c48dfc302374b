from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from .._runtime import OpenObject, wire

if TYPE_CHECKING:
    from . import (
        BatchStatus,
        PublicAssociationDefinitionConfigurationUpdateResult,
        StandardError,
    )


@dataclass(slots=True, kw_only=True)
class BatchResponsePublicAssociationDefinitionConfigurationUpdateResultWithErrors(
    OpenObject
):
    """The limits that a batch changed, and why others were refused."""

    completed_at: datetime = field(metadata=wire("completedAt"))
    results: list[PublicAssociationDefinitionConfigurationUpdateResult]
    started_at: datetime = field(metadata=wire("startedAt"))
    status: BatchStatus
    errors: list[StandardError] | None = None
    links: dict[str, str] | None = None
    num_errors: int | None = field(default=None, metadata=wire("numErrors"))
    requested_at: datetime | None = field(default=None, metadata=wire("requestedAt"))
