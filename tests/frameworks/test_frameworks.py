"""Every operation of every framework's app, called sync and async by the client generated from its URL."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from .clients import Api, Description, Scenario, generate, scenarios
from .serving import served

APPS = {
    "fastapi": (
        Description(path="/openapi.json", modules=("calls_items", "calls_security", "calls_bodies")),
        Description(
            path="/subapi/openapi.json", modules=("calls_subapi",), configuration='datetimes = "naive"'
        ),
    ),
    "litestar": (Description(path="/schema/openapi.json", modules=("calls",)),),
    "apiflask": (Description(path="/openapi.json", modules=("calls",), configuration='datetimes = "naive"'),),
    "django_rest_framework": (
        Description(path="/schema/", modules=("calls_pets", "calls_views")),
        Description(path="/schema/split/", modules=("calls_split",), configuration='datetimes = "naive"'),
    ),
    "django_ninja": (Description(path="/api/openapi.json", modules=("calls",)),),
    **{
        f"elsewhere/{name}": (Description(path="/description.json", modules=("calls",)),)
        for name in ("aspnet", "huma", "nestjs", "scramble", "springdoc", "swaggo", "swashbuckle")
    },
}
"""By framework, which is the folder of the app."""


def package_of(framework: str) -> str:
    return ".".join((__package__, *framework.split("/")))


pytest.register_assert_rewrite(*(package_of(framework) for framework in APPS))


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
        for number, description in enumerate(APPS[framework]):
            api = generate(url, description, f"{framework.replace('/', '_')}_client_{number}", tmp_path)
            written = list(written_for(framework, description))
            for is_async in (False, True):
                run(replace(api, is_async=is_async, called=set()), written, subtests)
            count += len(api.described)
    record_property("told", f"{framework}: {count} operations called, sync and async")


def written_for(framework: str, description: Description) -> Iterable[Scenario]:
    for module in description.modules:
        yield from scenarios(importlib.import_module(f"{package_of(framework)}.{module}"))


def run(api: Api, written: Iterable[Scenario], subtests: pytest.Subtests) -> None:
    """All scenarios of one client, each reported by itself; then what none of them called."""
    way = "async" if api.is_async else "sync"
    for scenario in written:
        with subtests.test(f"{scenario.__name__} {way}"):
            api.run(scenario)
    with subtests.test(f"every operation {way}"):
        missing = sorted(api.described - api.called)
        assert not missing
