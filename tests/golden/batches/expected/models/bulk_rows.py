from __future__ import annotations

from dataclasses import dataclass

from .. import models
from .._runtime import OpenObject


@dataclass(slots=True, kw_only=True)
class BulkRowsBody(OpenObject):
    """Rows."""

    request: BulkRowsRequest | None = None


@dataclass(slots=True, kw_only=True)
class BulkRowsResponse(OpenObject):
    """RowsDone."""

    report: BulkRowsReport | None = None


@dataclass(slots=True, kw_only=True)
class BulkRowsRequest(OpenObject):
    rows: list[models.Row] | None = None


@dataclass(slots=True, kw_only=True)
class BulkRowsReport(OpenObject):
    rows: list[models.Row] | None = None
    problems: list[BulkRowsProblem] | None = None


@dataclass(slots=True, kw_only=True)
class BulkRowsProblem(OpenObject):
    at: int | None = None
