"""The async client where no task of asyncio runs, as under trio: one sentence, and nothing is sent."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from sample._runtime import (
    BatchedOperation,
    Batching,
    InvalidArgument,
    Limiter,
    OAuth2,
    PagedOperation,
    Paging,
)

from .calls import GET
from .conftest import Sender
from .loopback import Server

PAGES: Any = PagedOperation("GET", "/x", returns={200: "Any"}, paging=Paging(items="items", page="page"))
BATCH: Any = BatchedOperation("POST", "/x", returns={200: "Any"}, batch=Batching(inputs="inputs"))

CALLS: dict[str, Callable[[Any], Any]] = {
    "send": lambda client: client.send(GET()),
    "respond": lambda client: client.respond(GET()),
    "request": lambda client: client.request("GET", "/y"),
    "stream": lambda client: client.stream(GET()).__aenter__(),
    "pages": lambda client: anext(client.pages(PAGES())),
    "paginate": lambda client: anext(client.paginate(PAGES())),
    "send_batch": lambda client: client.send_batch(BATCH(json={"inputs": [1]})),
}


@pytest.fixture
def async_sender(sender: Sender) -> Sender:
    if sender.kind == "sync":
        pytest.skip("a blocking client has no loop")
    return sender


def step(work: Any) -> None:
    """What any loop does first: it takes the first step of a coroutine."""
    with pytest.raises(InvalidArgument, match=r"needs a task of asyncio, .* under trio, use Client in trio"):
        work.__await__().send(None)


@pytest.mark.parametrize("call", CALLS)
def test_without_a_loop_nothing_is_sent(async_sender: Sender, server: Server, call: str) -> None:
    oauth = OAuth2(client_id="c", client_secret="s", token_url=f"{server.url}/token")
    for options in ({}, {"token": oauth, "limiter": Limiter()}):
        step(CALLS[call](async_sender.client_of(server.url, **options)))
    assert server.connections == 0


def test_in_a_loop_without_a_task(async_sender: Sender, server: Server) -> None:
    """Trio can be the guest of a loop of asyncio."""
    done: list[bool] = []

    def guest() -> None:
        step(async_sender.client.send(GET()))
        done.append(True)

    async_sender._loop.call_soon(guest)
    async_sender._loop.run_until_complete(async_sender._loop.shutdown_asyncgens())
    assert (done, server.connections) == ([True], 0)
