"""A small version of `benchmarks/faults.py`: what must hold of calls to a server that fails in every way."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from typing import Any

import pytest

FILE = Path(__file__).parents[2] / "benchmarks" / "faults.py"


@pytest.fixture
def faults(monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setenv("FAULTS_TOTAL", "0.5")
    spec = importlib.util.spec_from_file_location("faults", FILE)
    assert spec is not None
    assert spec.loader is not None
    module = sys.modules["faults"] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("kind", ["sync", "async"])
@pytest.mark.parametrize(
    "transport",
    ["httpx2", *(pytest.param(name, marks=pytest.mark.slow) for name in ("httpx", "pyreqwest", "stdlib"))],
)
def test_every_promise_is_kept(faults: Any, transport: str, kind: str) -> None:
    tally = faults.measure(transport, kind, calls=200, at_once=32)
    assert tally.broken == []
    assert sum(tally.outcomes.values()) == 200
    assert len(tally.server["faults"]) > 12
