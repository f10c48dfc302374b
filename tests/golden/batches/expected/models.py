"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass, field

from ._runtime import OpenObject, wire

__all__ = [
    "ArchiveBody",
    "BulkRowsBody",
    "BulkRowsProblem",
    "BulkRowsReport",
    "BulkRowsRequest",
    "BulkRowsResponse",
    "Contact",
    "ContactsBatchCreateBody",
    "ContactsBatchUpdateBody",
    "Create",
    "Error",
    "Results",
    "ResultsWithErrors",
    "Row",
    "RowKey",
]


@dataclass(slots=True, kw_only=True)
class ArchiveBody(OpenObject):
    """Ids."""

    ids: list[str]


@dataclass(slots=True, kw_only=True)
class BulkRowsBody(OpenObject):
    """Rows."""

    request: BulkRowsRequest | None = None


@dataclass(slots=True, kw_only=True)
class BulkRowsProblem(OpenObject):
    at: int | None = None


@dataclass(slots=True, kw_only=True)
class BulkRowsReport(OpenObject):
    rows: list[Row] | None = None
    problems: list[BulkRowsProblem] | None = None


@dataclass(slots=True, kw_only=True)
class BulkRowsRequest(OpenObject):
    rows: list[Row] | None = None


@dataclass(slots=True, kw_only=True)
class BulkRowsResponse(OpenObject):
    """RowsDone."""

    report: BulkRowsReport | None = None


@dataclass(slots=True, kw_only=True)
class Contact(OpenObject):
    id: str
    object_write_trace_id: str | None = field(
        default=None, metadata=wire("objectWriteTraceId")
    )


@dataclass(slots=True, kw_only=True)
class ContactsBatchCreateBody(OpenObject):
    """Creates."""

    inputs: list[Create]


@dataclass(slots=True, kw_only=True)
class ContactsBatchUpdateBody(OpenObject):
    """Updates."""

    inputs: list[Contact]


@dataclass(slots=True, kw_only=True)
class Create(OpenObject):
    object_write_trace_id: str | None = field(
        default=None, metadata=wire("objectWriteTraceId")
    )
    email: str | None = None


@dataclass(slots=True, kw_only=True)
class Error(OpenObject):
    category: str | None = None
    message: str | None = None
    context: dict[str, list[str]] | None = None


@dataclass(slots=True, kw_only=True)
class Results(OpenObject):
    results: list[Contact]


@dataclass(slots=True, kw_only=True)
class ResultsWithErrors(OpenObject):
    results: list[Contact]
    errors: list[Error] | None = None


@dataclass(slots=True, kw_only=True)
class Row(OpenObject):
    key: RowKey | None = None


@dataclass(slots=True, kw_only=True)
class RowKey(OpenObject):
    id: int | None = None
