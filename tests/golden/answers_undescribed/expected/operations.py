"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls import any, jobs, text

OPERATIONS: Mapping[str, Operation[Any]] = {
    "report": any.REPORT,
    "file": any.FILE,
    "emptyContent": any.EMPTY_CONTENT,
    "startJob": jobs.START_JOB,
    "cancelJobs": jobs.CANCEL_JOBS,
    "lookForJobs": jobs.LOOK_FOR_JOBS,
    "resumeJobs": jobs.RESUME_JOBS,
    "name": text.NAME,
    "id": text.ID,
    "plain": text.PLAIN,
    "page": text.PAGE,
}
