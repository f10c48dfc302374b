"""`Recorder`: drifts as lines of a file, from which `callsheet mend` makes an overlay."""

from __future__ import annotations

import atexit
import json
import logging
import os
from collections.abc import Hashable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock
from typing import Any, Final

from ..codec.codec_errors import Drift

_MOST: Final = 1000
"""So many operations, places and reasons are counted: a server must not be able to fill the memory."""


@dataclass(slots=True)
class _Count:
    line: dict[str, Any]
    times: int = 0
    unwritten: int = 0
    first: str = ""
    """When the first of those came that are not in the file."""
    last: str = ""


class Recorder:
    """Writes what drifts to a file: ``Client(on_drift=Recorder("drift.jsonl"))``.

    Each line has operation, status, place, reason, the JSON type of the value, how often and
    when; no value but what `Drift.value` lets through. The same is written again when it has
    come twice as often, and when the program ends. Clients, threads and processes may share a
    file. It ends at `max_bytes`. What goes wrong with the file is logged once, and raises nothing.
    """

    def __init__(
        self, path: str | os.PathLike[str], *, max_bytes: int = 1_000_000
    ) -> None:
        self.path = Path(path).absolute()
        self.max_bytes = max_bytes
        self._counts: dict[Hashable, _Count] = {}
        self._lock = Lock()
        self._pid = os.getpid()
        self._warned = False
        atexit.register(self.flush)

    def __call__(self, drift: Drift) -> None:
        self._forget_if_forked()
        with self._lock:
            count = self._count_of(drift)
            if count is None:
                return
            count.times += 1
            count.unwritten += 1
            count.last = datetime.now(UTC).isoformat(timespec="seconds")
            count.first = count.first or count.last
            if count.times & (count.times - 1) == 0:  # 1, 2, 4, 8, ...
                self._write(count)

    def flush(self) -> None:
        """Write the counts that are not in the file yet."""
        self._forget_if_forked()
        with self._lock:
            for count in self._counts.values():
                if count.unwritten:
                    self._write(count)

    def _forget_if_forked(self) -> None:
        """What a parent has counted is its own to write, and a thread of it may have had the lock."""
        if self._pid != os.getpid():
            self._lock, self._counts, self._pid = Lock(), {}, os.getpid()

    def _count_of(self, drift: Drift) -> _Count | None:
        line = {
            "call": drift.call,
            "status": drift.status,
            "place": drift.place,
            "reason": drift.reason,
            "got": drift.got.partition(" ")[0],
            "value": drift.value,
        }
        key = tuple(line.values())
        found = self._counts.get(key)
        if found is None and len(self._counts) < _MOST:
            found = self._counts[key] = _Count(line)
        return found

    def _write(self, count: _Count) -> None:
        times = {"count": count.unwritten, "first": count.first, "last": count.last}
        line = json.dumps({**count.line, **times}).encode() + b"\n"
        try:
            is_written = _append(self.path, line, self.max_bytes)
        except OSError as error:
            self._warn("cannot write drifts to %s: %s", self.path, error.strerror)
            return
        if is_written:
            count.unwritten, count.first = 0, ""
        else:
            self._warn("no more drifts are written to %s: it is full", self.path)

    def _warn(self, message: str, *what: object) -> None:
        if not self._warned:
            self._warned = True
            package = (__package__ or "").rpartition(".")[0] or "client"
            logging.getLogger(package).warning(message, *what)


def _append(path: Path, line: bytes, most: int) -> bool:
    """Whether there was room. One write at the end of a file is never mixed with another's."""
    file = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    try:
        if os.fstat(file).st_size + len(line) > most:
            return False
        os.write(file, line)
        return True
    finally:
        os.close(file)
