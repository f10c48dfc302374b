"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls import any, jobs, text

OPERATIONS: Mapping[str, Operation[Any]] = {
    "report": any.report.operation,
    "file": any.file.operation,
    "emptyContent": any.empty_content.operation,
    "startJob": jobs.start_job.operation,
    "cancelJobs": jobs.cancel_jobs.operation,
    "lookForJobs": jobs.look_for_jobs.operation,
    "resumeJobs": jobs.resume_jobs.operation,
    "name": text.name.operation,
    "id": text.id.operation,
    "plain": text.plain.operation,
    "page": text.page.operation,
}
