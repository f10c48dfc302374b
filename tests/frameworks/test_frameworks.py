"""Every operation of every framework's app, called sync and async by the client generated from its URL."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from .clients import Api, generate, scenarios
from .serving import served

APPS: dict[str, dict[str, tuple[str, ...]]] = {
    "fastapi": {
        "/openapi.json": ("calls_items", "calls_security", "calls_bodies"),
        "/subapi/openapi.json": ("calls_subapi",),
    },
    "litestar": {"/schema/openapi.json": ("calls",)},
    "apiflask": {"/openapi.json": ("calls",)},
}
"""By framework: the descriptions that its app serves, and the modules with the scenarios of each."""

pytest.register_assert_rewrite(*(f"{__package__}.{framework}" for framework in APPS))


@pytest.mark.parametrize("framework", APPS)
def test_every_operation(
    framework: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    subtests: pytest.Subtests,
    record_property: Callable[[str, object], None],
) -> None:
    monkeypatch.syspath_prepend(tmp_path)
    count = 0
    with served(framework) as url:
        for number, (path, modules) in enumerate(APPS[framework].items()):
            api = generate(url, path, f"{framework}_client_{number}", tmp_path)
            for is_async in (False, True):
                run(replace(api, is_async=is_async, called=set()), framework, modules, subtests)
            count += len(api.described)
    record_property("told", f"{framework}: {count} operations called, sync and async")


def run(api: Api, framework: str, modules: Iterable[str], subtests: pytest.Subtests) -> None:
    """All scenarios of one client, each reported by itself; then what none of them called."""
    way = "async" if api.is_async else "sync"
    for module in modules:
        for scenario in scenarios(importlib.import_module(f"{__package__}.{framework}.{module}")):
            with subtests.test(f"{scenario.__name__} {way}"):
                api.run(scenario)
    with subtests.test(f"every operation {way}"):
        missing = sorted(api.described - api.called)
        assert not missing
