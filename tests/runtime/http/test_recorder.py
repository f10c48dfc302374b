"""`Recorder`: drifts in a file that threads and processes share, bounded and without values."""

from __future__ import annotations

import json
import logging
import subprocess
import sys
import threading
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import sample
from sample import models
from sample._runtime import Drift, Operation, Recorder, decode

from .conftest import Both
from .loopback import Server, response

ONE: Operation[Any] = Operation("GET", "/pets/{id}", returns={200: "Pet"})


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text().splitlines()]


def _drift(place: str = "$.age", **more: Any) -> Drift:
    found = {"call": "GET /pets", "status": 200, "got": "string of 3 characters", **more}
    return Drift(place, "expected integer, got string", **found)


def test_a_call_is_recorded_without_its_values(both: Both, server: Server, tmp_path: Path) -> None:
    recorder = Recorder(tmp_path / "drift.jsonl")
    server.serves(response(200, {"name": {"first": "confidential"}}))
    client = both.client(server.url, on_drift=recorder)
    both(client.send(ONE(path=("1",))))
    recorder.flush()
    lines = _lines(recorder.path)
    assert [(line["call"], line["status"], line["place"], line["got"]) for line in lines] == [
        ("GET /pets/{id}", 200, "$.name", "object")
    ]
    assert "confidential" not in recorder.path.read_text()


def test_the_same_is_written_when_it_has_come_twice_as_often(tmp_path: Path) -> None:
    recorder = Recorder(tmp_path / "drift.jsonl")
    for _ in range(100):
        recorder(_drift())
    assert [line["count"] for line in _lines(recorder.path)] == [1, 1, 2, 4, 8, 16, 32]
    recorder.flush()
    recorder.flush()
    assert sum(line["count"] for line in _lines(recorder.path)) == 100
    assert _lines(recorder.path)[0] == {
        "call": "GET /pets", "status": 200, "place": "$.age", "reason": "expected integer, got string",
        "got": "string", "value": None, "count": 1,
        "first": _lines(recorder.path)[0]["first"], "last": _lines(recorder.path)[0]["last"],
    }  # fmt: skip


def test_threads_share_a_recorder(tmp_path: Path) -> None:
    recorder = Recorder(tmp_path / "drift.jsonl")

    def work() -> None:
        for number in range(300):
            recorder(_drift(f"$.p{number % 7}"))

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    recorder.flush()
    assert sum(line["count"] for line in _lines(recorder.path)) == 8 * 300


WORKER = """
import sys
sys.path[:0] = [sys.argv[1]]
from sample._runtime import Drift, Recorder
recorder = Recorder(sys.argv[2])
for number in range(200):
    for _ in range(3):
        recorder(Drift(f"$.p{number}", "reason", call="GET /" + "x" * 200 + sys.argv[3]))
"""
"""It ends without a flush of its own."""


def test_processes_share_a_file(tmp_path: Path) -> None:
    path, packages = tmp_path / "drift.jsonl", Path(sample.__file__).parents[1]
    commands = [[sys.executable, "-c", WORKER, str(packages), str(path), str(n)] for n in range(3)]
    workers = [subprocess.Popen(command) for command in commands]
    assert [worker.wait() for worker in workers] == [0, 0, 0]
    counts = Counter[tuple[str, str]]()
    for line in _lines(path):
        counts[line["call"], line["place"]] += line["count"]
    assert len(counts) == 3 * 200
    assert set(counts.values()) == {3}


def test_a_fork_does_not_write_the_counts_of_its_parent(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    recorder = Recorder(tmp_path / "drift.jsonl")
    for _ in range(3):
        recorder(_drift())
    with recorder._lock:  # as another thread may have it when the process forks
        monkeypatch.setattr("os.getpid", lambda: -1)
        recorder.flush()
        recorder(_drift())
        recorder.flush()
    assert [line["count"] for line in _lines(recorder.path)] == [1, 1, 1]


def test_the_file_is_bounded(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    recorder = Recorder(tmp_path / "drift.jsonl", max_bytes=1000)
    with caplog.at_level(logging.WARNING, "sample"):
        for number in range(100):
            recorder(_drift(f"$.p{number}"))
    assert recorder.path.stat().st_size <= 1000
    assert len(_lines(recorder.path)) > 1
    assert len(caplog.records) == 1
    assert "it is full" in caplog.text


def test_the_memory_is_bounded(tmp_path: Path) -> None:
    recorder = Recorder(tmp_path / "drift.jsonl")
    for number in range(1200):
        recorder(_drift(f"$.p{number}"))
    assert len(_lines(recorder.path)) == 1000


def test_what_goes_wrong_is_logged_once(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    recorder = Recorder(tmp_path / "gone" / "drift.jsonl")
    with caplog.at_level(logging.WARNING, "sample"):
        for _ in range(10):
            recorder(_drift())
    assert len(caplog.records) == 1
    assert "cannot write drifts" in caplog.text


@pytest.mark.parametrize(
    ("value", "recorded"),
    [
        ("sold-out", "sold-out"),
        ("In progress", "In progress"),
        (7, 7),
        (123456789, None),
        ("ghp_16C7e42F292c6912E7710c838347Ae178B4a", None),
        ("ann@example.com", None),
        ("a" * 41, None),
        ("+49 30 1234", None),
        (True, None),
    ],
)
def test_only_what_looks_like_a_value_of_an_enum_is_recorded(value: Any, recorded: Any) -> None:
    drifts: list[Drift] = []
    decode("Literal['new', 1, False]", value, strict=False, on_drift=drifts.append, namespace=models)
    assert [drift.value for drift in drifts] in ([recorded], [])


def test_values_of_secrets_are_not_recorded() -> None:
    drifts: list[Drift] = []
    decode(
        "dict[str, Literal['new']]",
        {"state": "sold", "api_token": "sold"},
        strict=False,
        on_drift=drifts.append,
        namespace=models,
    )
    assert [drift.value for drift in drifts] == ["sold", None]
    assert "sold" not in repr(drifts)
