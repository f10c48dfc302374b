"""Calls that say nothing but their method, and answers to them."""

from __future__ import annotations

from typing import Any

from sample._runtime import Operation, Retry

from .loopback import answer

GET: Operation[Any] = Operation("GET", "/x", returns={200: "Any"})
POST: Operation[Any] = Operation("POST", "/x", returns={200: "Any"}, accepts=("application/octet-stream",))
BYTES: Operation[Any] = Operation("GET", "/x", returns={200: {"*/*": "bytes"}})
BUSY, OK = answer(503), answer(200, 1)
QUICK = Retry(base=0.001)
