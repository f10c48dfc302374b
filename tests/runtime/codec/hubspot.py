"""The models of the documented endpoint, as they are generated."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from runtime import EXTRA, OpenStr, wire


class AssociationCategory(OpenStr):
    HUBSPOT_DEFINED = "HUBSPOT_DEFINED"
    INTEGRATOR_DEFINED = "INTEGRATOR_DEFINED"
    USER_DEFINED = "USER_DEFINED"
    WORK = "WORK"


class BatchStatus(OpenStr):
    CANCELED = "CANCELED"
    COMPLETE = "COMPLETE"
    PENDING = "PENDING"
    PROCESSING = "PROCESSING"


@dataclass(slots=True, kw_only=True)
class UserConfiguration:
    category: AssociationCategory
    type_id: int = field(metadata=wire("typeId"))
    label: str | None = None
    user_enforced_max_to_object_ids: int | None = field(
        default=None, metadata=wire("userEnforcedMaxToObjectIds")
    )
    extra: dict[str, Any] = field(default_factory=dict, repr=False, metadata=EXTRA)


@dataclass(slots=True, kw_only=True)
class ErrorDetail:
    message: str
    code: str | None = None
    in_: str | None = field(default=None, metadata=wire("in"))
    sub_category: str | None = field(default=None, metadata=wire("subCategory"))
    context: dict[str, list[str]] | None = None
    extra: dict[str, Any] = field(default_factory=dict, repr=False, metadata=EXTRA)


@dataclass(slots=True, kw_only=True)
class StandardError:
    category: str
    message: str
    status: str
    context: dict[str, list[str]]
    links: dict[str, str]
    errors: list[ErrorDetail]
    id: str | None = None
    sub_category: Any = field(default=None, metadata=wire("subCategory"))
    extra: dict[str, Any] = field(default_factory=dict, repr=False, metadata=EXTRA)


@dataclass(slots=True, kw_only=True)
class BatchResponse:
    completed_at: datetime = field(metadata=wire("completedAt"))
    started_at: datetime = field(metadata=wire("startedAt"))
    status: BatchStatus
    results: list[UserConfiguration]
    requested_at: datetime | None = field(default=None, metadata=wire("requestedAt"))
    links: dict[str, str] | None = None
    errors: list[StandardError] | None = None
    num_errors: int | None = field(default=None, metadata=wire("numErrors"))
    extra: dict[str, Any] = field(default_factory=dict, repr=False, metadata=EXTRA)
