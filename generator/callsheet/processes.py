"""Processes: how many to use, and a second one for half of a task."""

from __future__ import annotations

import gc
import os
import pickle
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from typing import TypeVar

T = TypeVar("T")
Item = TypeVar("Item")


def workers(tasks: int) -> int:
    """The number of processes: at most one for each core, and one in a worker."""
    return 1 if _is_worker() else max(1, min(tasks, _cores()))


def in_halves(
    task: Callable[[Sequence[Item]], Sequence[T]], items: Sequence[Item], sizes: Sequence[int], *, worth: bool
) -> list[T]:
    """What the task makes of each item, in their order: of one half (by size) beside the other."""
    ours, theirs = _halves(sizes)
    with beside(partial(task, [items[place] for place in theirs]), worth=worth) as rest:
        made = dict(zip(ours, task([items[place] for place in ours]), strict=True))
        made.update(zip(theirs, rest(), strict=True))
    return [made[place] for place in range(len(items))]


def _halves(sizes: Sequence[int]) -> tuple[list[int], list[int]]:
    """The places of the items of each half, in their order: the largest first, each to the smaller half."""
    halves: tuple[list[int], list[int]] = [], []
    totals = [0, 0]
    for place in sorted(range(len(sizes)), key=lambda place: -sizes[place]):
        smaller = int(totals[1] < totals[0])
        halves[smaller].append(place)
        totals[smaller] += sizes[place]
    return sorted(halves[0]), sorted(halves[1])


@contextmanager
def beside(task: Callable[[], T], *, worth: bool) -> Iterator[Callable[[], T]]:
    """The task, begun in a process beside this one; what is given waits for it, and returns its result.

    The other process is a copy of this one: nothing has to be sent to it, and what the task changes stays
    unknown here. Where it is not `worth` a process (some 20 ms), or there can be none, the task is done when
    its result is asked for. So it is if the other process fails, for whatever reason: then it fails here,
    as it would have without.
    """
    if not worth or not can_work_beside():
        yield task
        return
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        _deliver(task, writing)
    os.close(writing)
    try:
        with os.fdopen(reading, "rb") as pipe:
            yield lambda: _received(pipe.read(), task)
    finally:
        with suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)  # nothing is left for it to do, or nobody to wait for it
        os.waitpid(child, 0)


def _deliver(task: Callable[[], T], writing: int) -> None:
    """The work of the other process, which then ends at once, without exit handlers."""
    try:
        gc.disable()  # looking for garbage writes to all objects, and what is written to becomes a copy
        with os.fdopen(writing, "wb") as pipe:
            pipe.write(pickle.dumps(task(), pickle.HIGHEST_PROTOCOL))
    finally:
        os._exit(0)


def _received(content: bytes, task: Callable[[], T]) -> T:
    """The result, or that of a second try, if the content is missing or incomplete."""
    try:
        result: T = pickle.loads(content)  # noqa: S301 - written by a copy of ourselves
    except (EOFError, pickle.UnpicklingError):
        return task()
    return result


def can_work_beside() -> bool:
    """Whether there is a second core, and a copy is safe: another thread might hold a lock just then."""
    is_alone = "threading" not in sys.modules or sys.modules["threading"].active_count() == 1
    return sys.platform == "linux" and is_alone and workers(2) > 1


def _is_worker() -> bool:
    if "multiprocessing" not in sys.modules:  # which a worker has loaded, and most runs never need
        return False
    from multiprocessing import parent_process

    return parent_process() is not None


def _cores() -> int:
    """The cores that this process may use; in a container often fewer than the machine has."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
