"""A fake, and both clients over it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any, TypeAlias

import pytest
from fakes import AsyncClient, Client, Retry
from fakes.testing import Fake

Send: TypeAlias = Callable[..., Any]


QUICK = Retry(base=0)


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def connect(*_: object) -> None:
        raise AssertionError("a connection was opened")

    monkeypatch.setattr("socket.socket.connect", connect)


@pytest.fixture
def fake() -> Fake:
    return Fake()


@pytest.fixture(params=["sync", "async"])
def send(request: pytest.FixtureRequest, fake: Fake) -> Send:
    """Send a call through one of the two clients, as its options say."""

    def sync(call: Any, **options: Any) -> Any:
        with Client(**{"transport": fake, "retry": QUICK, **options}) as client:
            return client.send(call)

    def awaited(call: Any, **options: Any) -> Any:
        async def run() -> Any:
            async with AsyncClient(**{"transport": fake, "retry": QUICK, **options}) as client:
                return await client.send(call)

        return asyncio.run(run())

    return sync if request.param == "sync" else awaited
