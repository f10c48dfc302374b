"""`DriftLog`: the drifts of a client in its log, one warning per operation, place and reason."""

from __future__ import annotations

import logging
from threading import Lock
from typing import Final

from ..codec.codec_errors import Drift, told

_MOST: Final = 1000
"""So many are remembered: a server must not be able to fill the memory or the log."""


class DriftLog:
    """Warns of each operation, place and reason once; threads may share it."""

    def __init__(self, name: str) -> None:
        self._log = logging.getLogger(name)
        self._known: set[tuple[str, str, str]] = set()
        self._lock = Lock()

    def add(self, drift: Drift) -> None:
        key = (drift.call, drift.place, drift.reason)
        with self._lock:
            if key in self._known or len(self._known) > _MOST:
                return
            self._known.add(key)
            is_last = len(self._known) > _MOST
        if is_last:
            self._log.warning("no more drifts are logged after %d; see on_drift", _MOST)
            return
        what = (drift.call, drift.place, told(drift.reason, drift.got))
        self._log.warning("drift in the response of %s: %s: %s", *what)
