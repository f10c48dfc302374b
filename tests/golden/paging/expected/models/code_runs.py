from __future__ import annotations

from dataclasses import dataclass, field

from .._runtime import OpenObject, wire


@dataclass(slots=True, kw_only=True)
class CodeRunsResponse(OpenObject):
    """Runs."""

    workflow_runs: list[int] | None = None
    meta: CodeRunsMeta | None = None


@dataclass(slots=True, kw_only=True)
class CodeRunsMeta(OpenObject):
    total_pages: int | None = field(default=None, metadata=wire("totalPages"))
