"""Calls that say nothing but their method, and responses to them."""

from __future__ import annotations

from typing import Any

from sample._runtime import Operation, Retry

from .loopback import response

GET: Operation[Any] = Operation("GET", "/x", returns={200: "Any"})
POST: Operation[Any] = Operation("POST", "/x", returns={200: "Any"}, accepts=("application/octet-stream",))
BYTES: Operation[Any] = Operation("GET", "/x", returns={200: {"*/*": "bytes"}})
BUSY, OK = response(503), response(200, 1)
QUICK = Retry(base=0.001)
