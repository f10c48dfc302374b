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
    """The schema of ``meta`` in ``code.runs``."""

    total_pages: int | None = field(default=None, metadata=wire("totalPages"))
