"""A task beside this process gives what it would give here, however the other process ends."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Sequence

import pytest
from callsheet import processes
from callsheet.processes import beside, in_halves

HERE = os.getpid()

needs_copies = pytest.mark.skipif(sys.platform != "linux", reason="other systems work in one process")


@pytest.fixture(autouse=True)
def alone_on_two_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    """Other tests leave threads behind, of which none works meanwhile."""
    monkeypatch.setattr(processes, "workers", lambda tasks: min(tasks, 2))
    monkeypatch.setattr(threading, "active_count", lambda: 1)


def where() -> str:
    return "here" if os.getpid() == HERE else "beside"


@needs_copies
def test_a_task_that_is_worth_it_is_done_beside() -> None:
    with beside(where, worth=True) as result:
        assert result() == "beside"


@needs_copies
def test_what_a_task_changes_stays_unknown_here() -> None:
    seen: list[int] = []
    with beside(lambda: seen.append(1), worth=True) as result:
        assert result() is None
    assert seen == []


@pytest.mark.parametrize("why", ["not worth it", "one core", "another thread", "another system"])
def test_otherwise_it_is_done_here(why: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if why == "one core":
        monkeypatch.setattr(processes, "workers", lambda _: 1)
    if why == "another system":
        monkeypatch.setattr(sys, "platform", "darwin")
    if why == "another thread":
        monkeypatch.setattr(threading, "active_count", lambda: 2)
    with beside(where, worth=why != "not worth it") as result:
        assert result() == "here"


def failing() -> str:
    raise LookupError(f"failed {where()}")


def dying() -> str:
    if where() == "beside":
        os.kill(os.getpid(), signal.SIGKILL)
    return where()


def unspeakable() -> object:
    return object() if where() == "here" else lambda: None


def test_a_failure_is_one_of_this_process() -> None:
    with beside(failing, worth=True) as result, pytest.raises(LookupError, match="failed here"):
        result()


@pytest.mark.parametrize("task", [dying, unspeakable])
def test_a_process_that_gives_no_result_is_made_up_for(task: object) -> None:
    assert callable(task)
    with beside(task, worth=True) as result:
        assert result() is not None


def endless() -> str:
    while where() == "beside":
        signal.pause()
    return where()


@needs_copies
def test_nothing_is_left_behind_where_nobody_waits() -> None:
    """Other children may be there: those of `multiprocessing` stay."""
    fork, children = os.fork, list[int]()

    def noted() -> int:
        children.append(fork())
        return children[-1]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fork", noted)
        with pytest.raises(KeyError), beside(endless, worth=True):
            raise KeyError
    (child,) = children
    with pytest.raises(ChildProcessError):
        os.waitpid(child, os.WNOHANG)


def doubled(items: Sequence[int]) -> list[tuple[int, str]]:
    return [(2 * item, where()) for item in items]


@pytest.mark.parametrize("items", [[], [1], [1, 2], [100, 1, 1, 1], [1, 1, 1, 100]], ids=str)
def test_halves_come_in_their_order(items: list[int]) -> None:
    made = in_halves(doubled, items, items, worth=True)
    assert [item for item, _ in made] == [2 * item for item in items]


@needs_copies
def test_halves_are_of_one_size() -> None:
    made = in_halves(doubled, [4, 1, 1, 2, 2], [4, 1, 1, 2, 2], worth=True)
    assert [place for _, place in made] == ["here", "here", "beside", "beside", "beside"]
