"""One command measured as a whole: wall time, CPU time and memory, those of its children included."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from subprocess import DEVNULL, STDOUT, Popen
from tempfile import TemporaryFile
from threading import Event, Thread
from time import perf_counter

EVERY = 0.1
KILOBYTE_UNITS = 1024 * 1024 if sys.platform == "darwin" else 1024  # of ru_maxrss, to megabytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    wall: float
    cpu: float
    megabytes: float
    """Of all processes together at the worst moment, pages they share counted once."""
    status: int
    is_late: bool
    output: str

    @property
    def is_done(self) -> bool:
        return self.status == 0 and not self.is_late


def measure(
    command: Sequence[str], folder: Path, *, limit: float = 600, environment: Mapping[str, str] | None = None
) -> Measured:
    with TemporaryFile() as output:
        started = perf_counter()
        process = Popen(
            command,
            cwd=folder,
            env=as_installed(environment or os.environ),
            stdin=DEVNULL,
            stdout=output,
            stderr=STDOUT,
            start_new_session=True,
        )
        watcher = _Watcher(process.pid, started + limit)
        watcher.start()
        _, status, usage = os.wait4(process.pid, 0)
        wall = perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        watcher.ended.set()
        watcher.join()
        output.seek(0)
        return Measured(
            wall=wall,
            cpu=usage.ru_utime + usage.ru_stime,
            megabytes=max(usage.ru_maxrss / KILOBYTE_UNITS, watcher.megabytes),
            status=process.returncode,
            is_late=watcher.is_late,
            output=output.read().decode(errors="replace"),
        )


def as_installed(environment: Mapping[str, str]) -> dict[str, str]:
    """With compiled modules beside the sources, as pip leaves them; an editable package has none at first."""
    return {name: value for name, value in environment.items() if name != "PYTHONDONTWRITEBYTECODE"}


class _Watcher(Thread):
    """The kernel says the peak of the largest process only; that of several is sampled."""

    def __init__(self, pid: int, deadline: float) -> None:
        super().__init__(daemon=True)
        self.pid = pid
        self.deadline = deadline
        self.ended = Event()
        self.megabytes = 0.0
        self.is_late = False

    def run(self) -> None:
        while not self.ended.wait(EVERY):
            family = _family(self.pid)
            if len(family) > 1:
                self.megabytes = max(self.megabytes, sum(map(_proportional, family)))
            if perf_counter() > self.deadline:
                self.is_late = True
                os.killpg(self.pid, signal.SIGKILL)
                return


def _family(pid: int) -> list[int]:
    found, waiting = [], [pid]
    while waiting:
        found.append(waiting.pop())
        for task in Path(f"/proc/{found[-1]}/task").glob("*/children"):
            try:
                waiting += map(int, task.read_text().split())
            except OSError:  # ended meanwhile
                continue
    return found


def _proportional(pid: int) -> float:
    """What one process takes, of shared pages its share, in megabytes."""
    try:
        text = Path(f"/proc/{pid}/smaps_rollup").read_text()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in text.splitlines() if line.startswith("Pss:")), 0.0)
