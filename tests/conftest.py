"""Flags of the test run, and what holds for all of it."""

from __future__ import annotations

import os
import re
import signal
from collections.abc import Iterator
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, settings

from .corpus import CORPUS, MISSING

settings.register_profile("any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any machine")
"""No test is about time."""


AMBIENT = re.compile(
    r"PYTHON\w*|PYTEST_ADDOPTS|MYPY\w*|XDG_\w+|\w+_PROXY|(FORCE|NO|CLI|PY)_?COLORS?|GITHUB_\w+|COLUMNS|LINES",
    re.IGNORECASE,
)
"""Variables that change what Python, type checkers, HTTP libraries and command lines do."""


def pytest_configure(config: pytest.Config) -> None:
    """Run alike for everybody: with a home of no settings and no caches, and without ambient variables."""
    if hasattr(config, "workerinput"):
        return  # which starts with what is set here
    for name in [name for name in os.environ if AMBIENT.fullmatch(name)]:
        del os.environ[name]
    home = TemporaryDirectory(prefix="callsheet-home-")
    config.add_cleanup(home.cleanup)
    os.environ["HOME"] = home.name


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="rewrite what golden tests expect")


def pytest_xdist_auto_num_workers() -> int:
    """One more than there are processors, because some tests wait for a server to be late."""
    return (os.cpu_count() or 1) + 1


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip what needs the corpus where there is none; the first mark that skips gives the reason."""
    if CORPUS.is_dir():
        return
    for item in items:
        if item.get_closest_marker("corpus"):
            item.add_marker(pytest.mark.skip(reason=MISSING), append=False)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """What tests have to tell even when they pass, in whichever process they ran."""
    for report in terminalreporter.getreports("passed"):
        for name, text in report.user_properties:
            if name == "told":
                terminalreporter.write_line(str(text))


@pytest.fixture
def patience() -> Iterator[None]:
    """Ends what would take minutes where a moment is enough: after half a minute of processor time."""

    def give_up(*_: object) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGPROF, give_up)
    signal.setitimer(signal.ITIMER_PROF, 30)
    yield
    signal.setitimer(signal.ITIMER_PROF, 0)
    signal.signal(signal.SIGPROF, before)


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update-golden"))
