"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls.any import AnyCalls
from .calls.jobs import Jobs
from .calls.text import Text

OPERATIONS: Mapping[str, Operation[Any]] = {
    "report": AnyCalls.report.operation,
    "file": AnyCalls.file.operation,
    "emptyContent": AnyCalls.empty_content.operation,
    "startJob": Jobs.start_job.operation,
    "cancelJobs": Jobs.cancel_jobs.operation,
    "lookForJobs": Jobs.look_for_jobs.operation,
    "resumeJobs": Jobs.resume_jobs.operation,
    "name": Text.name.operation,
    "id": Text.id.operation,
    "plain": Text.plain.operation,
    "page": Text.page.operation,
}
