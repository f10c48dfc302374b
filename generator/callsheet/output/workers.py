"""Workers: how many processes are worth having."""

from __future__ import annotations

import os
from multiprocessing import parent_process


def workers(tasks: int) -> int:
    """One for each core at most, and none besides itself for what is a worker already."""
    return 1 if parent_process() else max(1, min(tasks, _cores()))


def _cores() -> int:
    """Those that this process may use, which in a container are often fewer than there are."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
