"""A small version of `benchmarks/faults.py`: what must hold of calls to a server that fails in every way."""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import Any

import pytest

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"


@pytest.fixture
def faults(monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.syspath_prepend(BENCHMARKS)
    return importlib.import_module("faults")


@pytest.mark.parametrize("kind", ["sync", "async"])
@pytest.mark.parametrize(
    "transport",
    ["httpx2", *(pytest.param(name, marks=pytest.mark.slow) for name in ("httpx", "pyreqwest", "stdlib"))],
)
def test_every_promise_is_kept(faults: Any, transport: str, kind: str) -> None:
    tally = faults.measure(transport, kind, calls=200, at_once=32, total=0.5)
    assert tally.broken == []
    assert sum(tally.outcomes.values()) == 200
    assert len(tally.server["faults"]) > 12
