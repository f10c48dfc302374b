"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from ._runtime import OpenObject, OpenStr, wire

__all__ = [
    "AssociationCategory",
    "AssociationSpecWithLabel",
    "BatchInputPublicAssociationDefinitionConfigurationCreateRequest",
    "BatchInputPublicAssociationDefinitionConfigurationUpdateRequest",
    "BatchInputPublicAssociationSpec",
    "BatchResponsePublicAssociationDefinitionConfigurationUpdateResult",
    "BatchResponsePublicAssociationDefinitionConfigurationUpdateResultWithErrors",
    "BatchResponsePublicAssociationDefinitionUserConfiguration",
    "BatchResponsePublicAssociationDefinitionUserConfigurationWithErrors",
    "BatchStatus",
    "CollectionResponseAssociationSpecWithLabelNoPaging",
    "CollectionResponsePublicAssociationDefinitionUserConfigurationNoPaging",
    "Error",
    "ErrorDetail",
    "PublicAssociationDefinitionConfigurationCreateRequest",
    "PublicAssociationDefinitionConfigurationUpdateRequest",
    "PublicAssociationDefinitionConfigurationUpdateResult",
    "PublicAssociationDefinitionCreateRequest",
    "PublicAssociationDefinitionUpdateRequest",
    "PublicAssociationDefinitionUserConfiguration",
    "PublicAssociationSpec",
    "StandardError",
]


class AssociationCategory(OpenStr):
    """Who defined an association type."""

    HUBSPOT_DEFINED = "HUBSPOT_DEFINED"
    INTEGRATOR_DEFINED = "INTEGRATOR_DEFINED"
    USER_DEFINED = "USER_DEFINED"
    WORK = "WORK"


class BatchStatus(OpenStr):
    """How far the work on a batch has come."""

    CANCELED = "CANCELED"
    COMPLETE = "COMPLETE"
    PENDING = "PENDING"
    PROCESSING = "PROCESSING"


@dataclass(slots=True, kw_only=True)
class AssociationSpecWithLabel(OpenObject):
    """An association type with its label."""

    category: AssociationCategory
    type_id: int = field(metadata=wire("typeId"))
    label: str | None = None
    from_object_type_id: str | None = field(
        default=None, metadata=wire("fromObjectTypeId")
    )
    to_object_type_id: str | None = field(default=None, metadata=wire("toObjectTypeId"))


@dataclass(slots=True, kw_only=True)
class BatchInputPublicAssociationDefinitionConfigurationCreateRequest(OpenObject):
    """Limits to create."""

    inputs: list[PublicAssociationDefinitionConfigurationCreateRequest]


@dataclass(slots=True, kw_only=True)
class BatchInputPublicAssociationDefinitionConfigurationUpdateRequest(OpenObject):
    """Limits to change."""

    inputs: list[PublicAssociationDefinitionConfigurationUpdateRequest]


@dataclass(slots=True, kw_only=True)
class BatchInputPublicAssociationSpec(OpenObject):
    """The association types to act on."""

    inputs: list[PublicAssociationSpec]


@dataclass(slots=True, kw_only=True)
class BatchResponsePublicAssociationDefinitionConfigurationUpdateResult(OpenObject):
    """The limits that a batch changed."""

    completed_at: datetime = field(metadata=wire("completedAt"))
    results: list[PublicAssociationDefinitionConfigurationUpdateResult]
    started_at: datetime = field(metadata=wire("startedAt"))
    status: BatchStatus
    links: dict[str, str] | None = None
    requested_at: datetime | None = field(default=None, metadata=wire("requestedAt"))


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


@dataclass(slots=True, kw_only=True)
class BatchResponsePublicAssociationDefinitionUserConfiguration(OpenObject):
    """The limits that a batch created."""

    completed_at: datetime = field(metadata=wire("completedAt"))
    results: list[PublicAssociationDefinitionUserConfiguration]
    started_at: datetime = field(metadata=wire("startedAt"))
    status: BatchStatus
    links: dict[str, str] | None = None
    requested_at: datetime | None = field(default=None, metadata=wire("requestedAt"))


@dataclass(slots=True, kw_only=True)
class BatchResponsePublicAssociationDefinitionUserConfigurationWithErrors(OpenObject):
    """The limits that a batch created, and why others were refused."""

    completed_at: datetime = field(metadata=wire("completedAt"))
    results: list[PublicAssociationDefinitionUserConfiguration]
    started_at: datetime = field(metadata=wire("startedAt"))
    status: BatchStatus
    errors: list[StandardError] | None = None
    links: dict[str, str] | None = None
    num_errors: int | None = field(default=None, metadata=wire("numErrors"))
    requested_at: datetime | None = field(default=None, metadata=wire("requestedAt"))


@dataclass(slots=True, kw_only=True)
class CollectionResponseAssociationSpecWithLabelNoPaging(OpenObject):
    """Association types with their labels, all on one page."""

    results: list[AssociationSpecWithLabel]


@dataclass(slots=True, kw_only=True)
class CollectionResponsePublicAssociationDefinitionUserConfigurationNoPaging(
    OpenObject
):
    """Limits, all on one page."""

    results: list[PublicAssociationDefinitionUserConfiguration]


@dataclass(slots=True, kw_only=True)
class Error(OpenObject):
    """Why a request failed."""

    category: str
    correlation_id: UUID = field(metadata=wire("correlationId"))
    """Names this request when talking to HubSpot's support."""
    message: str
    context: dict[str, list[str]] | None = None
    errors: list[ErrorDetail] | None = None
    links: dict[str, str] | None = None
    sub_category: str | None = field(default=None, metadata=wire("subCategory"))


@dataclass(slots=True, kw_only=True)
class ErrorDetail(OpenObject):
    """One detail of an error."""

    message: str
    code: str | None = None
    context: dict[str, list[str]] | None = None
    in_: str | None = field(default=None, metadata=wire("in"))
    """The field or parameter in which the mistake was found."""
    sub_category: str | None = field(default=None, metadata=wire("subCategory"))


@dataclass(slots=True, kw_only=True)
class PublicAssociationDefinitionConfigurationCreateRequest(OpenObject):
    """A limit to create."""

    category: AssociationCategory
    max_to_object_ids: int = field(metadata=wire("maxToObjectIds"))
    """How many records one record may be associated with."""
    type_id: int = field(metadata=wire("typeId"))


@dataclass(slots=True, kw_only=True)
class PublicAssociationDefinitionConfigurationUpdateRequest(OpenObject):
    """A limit to change."""

    category: AssociationCategory
    max_to_object_ids: int = field(metadata=wire("maxToObjectIds"))
    """How many records one record may be associated with from now on."""
    type_id: int = field(metadata=wire("typeId"))


@dataclass(slots=True, kw_only=True)
class PublicAssociationDefinitionConfigurationUpdateResult(OpenObject):
    """A limit as it is after the update."""

    category: AssociationCategory
    type_id: int = field(metadata=wire("typeId"))
    user_enforced_max_to_object_ids: int | None = field(
        default=None, metadata=wire("userEnforcedMaxToObjectIds")
    )
    """How many records one record may be associated with."""


@dataclass(slots=True, kw_only=True)
class PublicAssociationDefinitionCreateRequest(OpenObject):
    """A label to create."""

    label: str
    name: str
    """The name by which programs refer to the label."""
    inverse_label: str | None = field(default=None, metadata=wire("inverseLabel"))
    """The text that people read from the other side, where it differs."""


@dataclass(slots=True, kw_only=True)
class PublicAssociationDefinitionUpdateRequest(OpenObject):
    """A label with its new text."""

    association_type_id: int = field(metadata=wire("associationTypeId"))
    label: str
    inverse_label: str | None = field(default=None, metadata=wire("inverseLabel"))
    """The text that people read from the other side, where it differs."""


@dataclass(slots=True, kw_only=True)
class PublicAssociationDefinitionUserConfiguration(OpenObject):
    """A limit as the account has set it."""

    category: AssociationCategory
    type_id: int = field(metadata=wire("typeId"))
    label: str | None = None
    user_enforced_max_to_object_ids: int | None = field(
        default=None, metadata=wire("userEnforcedMaxToObjectIds")
    )
    """How many records one record may be associated with."""


@dataclass(slots=True, kw_only=True)
class PublicAssociationSpec(OpenObject):
    """An association type."""

    category: AssociationCategory
    type_id: int = field(metadata=wire("typeId"))


@dataclass(slots=True, kw_only=True)
class StandardError(OpenObject):
    """Why inputs of a batch were refused."""

    category: str
    context: dict[str, list[str]]
    errors: list[ErrorDetail]
    links: dict[str, str]
    message: str
    status: str
    """The status of the inputs that the error is about."""
    id: str | None = None
    sub_category: dict[str, Any] | None = field(
        default=None, metadata=wire("subCategory")
    )
    """A finer category; its shape is not described."""
