"""Workers: how many processes are worth having."""

from __future__ import annotations

import os
import sys


def workers(tasks: int) -> int:
    """One for each core at most, and none besides itself for what is a worker already."""
    return 1 if _is_worker() else max(1, min(tasks, _cores()))


def _is_worker() -> bool:
    if "multiprocessing" not in sys.modules:  # which a worker has loaded, and most runs never need
        return False
    from multiprocessing import parent_process

    return parent_process() is not None


def _cores() -> int:
    """Those that this process may use, which in a container are often fewer than there are."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
