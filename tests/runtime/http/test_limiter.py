"""The limiter: servers that count strictly see no call too many, and no time is lost on them either."""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import Callable
from typing import Any

import pytest
from sample._runtime import Limiter, Operation, SyncClient, Throttled
from sample._runtime.http.client import AsyncClient

from .calls import GET
from .conftest import Both
from .loopback import Server, response
from .simulated import (
    START,
    Awaited,
    Blocking,
    LimitedServer,
    SimulatedLoop,
    ThreadClock,
    run_tasks,
    simulated,
)

SEARCH: Operation[Any] = Operation("POST", "/x/search", returns={200: "Any"}, safe=True)
URL = "https://x.example"


def hubspot(server: LimitedServer[Any], left: int) -> dict[str, str]:
    return {
        "X-HubSpot-RateLimit-Max": str(server.limit),
        "X-HubSpot-RateLimit-Remaining": str(left),
        "X-HubSpot-RateLimit-Interval-Milliseconds": str(int(server.seconds * 1000)),
        "X-HubSpot-RateLimit-Daily": "250000",
        "X-HubSpot-RateLimit-Daily-Remaining": "249000",
    }


def github(server: LimitedServer[Any], left: int) -> dict[str, str]:
    ends = START + server.clock.now - server.clock.now % server.seconds + server.seconds
    return {
        "X-RateLimit-Limit": str(server.limit),
        "X-RateLimit-Remaining": str(left),
        "X-RateLimit-Reset": str(int(ends)),
        "X-RateLimit-Resource": "core",
    }


def ietf(server: LimitedServer[Any], left: int) -> dict[str, str]:
    seconds = int(server.seconds)
    return {
        "RateLimit-Policy": f'"burst";q={server.limit};w={seconds}, "daily";q=100000;w=86400',
        "RateLimit": f'"burst";r={left};t={seconds}',
    }


def silent(_: LimitedServer[Any], __: int) -> dict[str, str]:
    return {}


def send_by_threads(
    monkeypatch: pytest.MonkeyPatch, server: Blocking, calls: int, limiter: Limiter, *, threads: int = 8
) -> None:
    """`threads` share two clients, which share a limiter."""
    clients = [SyncClient(URL, transport=server, retry=0, limiter=limiter) for _ in range(2)]

    def work(number: int) -> Callable[[], None]:
        def send() -> None:
            for _ in range(calls // threads):
                clients[number % 2].send(GET())

        return send

    with simulated(monkeypatch, server.clock):
        server.clock.run([work(number) for number in range(threads)])


def send_by_tasks(
    monkeypatch: pytest.MonkeyPatch, server: Awaited, calls: int, limiter: Limiter | None
) -> None:
    """As many tasks as calls, which start at once."""

    async def send() -> None:
        client = AsyncClient(URL, transport=server, retry=0, limiter=limiter)
        await asyncio.gather(*(client.send(GET()) for _ in range(calls)))

    with simulated(monkeypatch, server.clock):
        run_tasks(server.clock, send())


CONVENTIONS = [(hubspot, False), (hubspot, True), (ietf, False), (ietf, True), (github, True)]


@pytest.mark.parametrize(("headers", "by_clock"), CONVENTIONS)
def test_eight_threads_are_never_refused(
    monkeypatch: pytest.MonkeyPatch, headers: Any, by_clock: bool
) -> None:
    server = Blocking(ThreadClock(), headers, by_clock=by_clock)
    send_by_threads(monkeypatch, server, 1000, Limiter())
    assert (len(server.counted), server.refused) == (1000, 0)
    assert 50 <= server.clock.now + 10 * by_clock < 75, "five windows must pass, and little more"


@pytest.mark.parametrize(("headers", "by_clock"), CONVENTIONS)
def test_a_thousand_tasks_are_never_refused(
    monkeypatch: pytest.MonkeyPatch, headers: Any, by_clock: bool
) -> None:
    server = Awaited(SimulatedLoop(), headers, by_clock=by_clock)
    send_by_tasks(monkeypatch, server, 1000, Limiter())
    assert (len(server.counted), server.refused) == (1000, 0)
    assert 50 <= server.clock.now + 10 * by_clock < 75


def test_without_a_limiter_they_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    server = Awaited(SimulatedLoop(), hubspot)
    with pytest.raises(Exception, match="429"):
        send_by_tasks(monkeypatch, server, 1000, None)


def test_the_first_call_goes_ahead_and_finds_out(monkeypatch: pytest.MonkeyPatch) -> None:
    loop = SimulatedLoop()
    seen: list[int] = []

    class First(Awaited):
        async def send(self, request: Any, /) -> Any:
            reply = await super().send(request)
            seen.append(self.most_inside)
            return reply

    send_by_tasks(monkeypatch, First(loop, silent, limit=1000), 500, Limiter())
    assert seen[0] == 1
    assert max(seen) > 400, "an API that states no limits has none"
    assert loop.now < 2


def test_the_calls_of_others_leave_less_room(monkeypatch: pytest.MonkeyPatch) -> None:
    server = Awaited(SimulatedLoop(), hubspot)
    server.others_call(150)
    send_by_tasks(monkeypatch, server, 100, Limiter())
    assert server.refused == 0
    assert len(server.counted) == 250


def test_a_share_of_the_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    for headers, by_clock in ((hubspot, False), (github, True)):
        server = Awaited(SimulatedLoop(), headers, by_clock=by_clock)
        send_by_tasks(monkeypatch, server, 250, Limiter(share=0.5))
        assert server.refused == 0
        assert server.clock.now > 20 - 10 * by_clock


def test_groups_have_limits_of_their_own(monkeypatch: pytest.MonkeyPatch) -> None:
    for groups in ({"POST */search": "search"}, lambda call: "search" if call.operation.safe else ""):
        loop = SimulatedLoop()
        servers = {"GET": Awaited(loop, hubspot), "POST": Awaited(loop, hubspot, limit=5, seconds=1.0)}
        ended: dict[str, float] = {}

        class Routed:
            async def send(self, request: Any, /, servers: dict[str, Awaited] = servers) -> Any:
                return await servers[request.method].send(request)

            async def close(self) -> None: ...

        async def send(loop: SimulatedLoop, limiter: Limiter, ended: dict[str, float]) -> None:
            client = AsyncClient(URL, transport=Routed(), retry=0, limiter=limiter)

            async def many(operation: Operation[Any], calls: int) -> None:
                await asyncio.gather(*(client.send(operation()) for _ in range(calls)))
                ended[operation.method] = loop.now

            await asyncio.gather(many(GET, 150), many(SEARCH, 40))

        with simulated(monkeypatch, loop):
            run_tasks(loop, send(loop, Limiter(groups=groups), ended))
        assert [server.refused for server in servers.values()] == [0, 0]
        assert ended["GET"] < 3 < 7 < ended["POST"]


def test_a_refusal_holds_all_back(monkeypatch: pytest.MonkeyPatch) -> None:
    """A server that states no limits: from its refusals one call at a time finds out when they end."""
    loop = SimulatedLoop()
    server = Awaited(loop, silent, limit=20)

    async def send() -> None:
        client = AsyncClient(URL, transport=server, retry=20, limiter=Limiter())
        await asyncio.gather(*(client.send(GET()) for _ in range(20)))
        await asyncio.gather(*(client.send(GET()) for _ in range(15)))

    with simulated(monkeypatch, loop):
        run_tasks(loop, send())
    assert len(server.counted) == 35
    assert server.refused <= 15 + 5


def test_retry_after_holds_all_back(monkeypatch: pytest.MonkeyPatch) -> None:
    loop = SimulatedLoop()
    server = Awaited(loop, lambda _, left: {} if left else {"Retry-After": "7"}, limit=1, seconds=7.0)
    sent: list[float] = []

    async def send() -> None:
        client = AsyncClient(URL, transport=server, retry=0, limiter=Limiter())
        server.others_call(1)
        with pytest.raises(Exception, match="429"):
            await client.send(GET())
        began = loop.now
        await client.send(GET())
        sent.append(loop.now - began)

    with simulated(monkeypatch, loop):
        run_tasks(loop, send())
    assert sent[0] >= 7


@pytest.mark.parametrize(
    "headers",
    [
        {"X-RateLimit-Remaining": "0", "X-RateLimit-Reset": str(int(START) + 3000)},
        {"X-HubSpot-RateLimit-Daily": "500000", "X-HubSpot-RateLimit-Daily-Remaining": "0"},
        {"RateLimit": '"d";r=0;t=40000'},
    ],
)
def test_what_waiting_cannot_help_is_raised_at_once(
    monkeypatch: pytest.MonkeyPatch, headers: dict[str, str]
) -> None:
    loop = SimulatedLoop()
    server = Awaited(loop, lambda *_: headers)
    raised: list[tuple[float, float]] = []

    async def send() -> None:
        client = AsyncClient(URL, transport=server, limiter=Limiter())
        await client.send(GET())
        began = loop.now
        with pytest.raises(Throttled, match="the server's limits allow the call in") as caught:
            await client.send(GET())
        raised.append((loop.now - began, caught.value.seconds))

    with simulated(monkeypatch, loop):
        run_tasks(loop, send())
    assert raised[0][0] == 0
    assert raised[0][1] > 2000
    assert len(server.counted) == 1


def test_a_day_that_is_used_up_is_asked_about_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing says when HubSpot's day ends: one call a minute finds out."""
    loop = SimulatedLoop()
    left = ["0", "250000"]
    server = Awaited(
        loop,
        lambda *_: {
            "X-HubSpot-RateLimit-Daily": "250000",
            "X-HubSpot-RateLimit-Daily-Remaining": left.pop(0) if len(left) > 1 else left[0],
        },
    )

    async def send() -> None:
        client = AsyncClient(URL, transport=server, limiter=Limiter())
        await client.send(GET())
        with pytest.raises(Throttled):
            await client.send(GET())
        await asyncio.sleep(61)
        for _ in range(3):
            await client.send(GET())

    with simulated(monkeypatch, loop):
        run_tasks(loop, send())


def test_a_task_that_gives_up_lets_others_pass(monkeypatch: pytest.MonkeyPatch) -> None:
    loop = SimulatedLoop()
    server = Awaited(loop, hubspot, limit=5)

    async def send() -> None:
        client = AsyncClient(URL, transport=server, limiter=Limiter())
        tasks = [asyncio.create_task(client.send(GET())) for _ in range(30)]
        await asyncio.sleep(1)
        for task in tasks[6:20]:
            task.cancel()
        done = await asyncio.gather(*tasks, return_exceptions=True)
        assert sum(isinstance(result, str) for result in done) == 16

    with simulated(monkeypatch, loop):
        run_tasks(loop, send())
    assert (len(server.counted), server.refused) == (16, 0)


def test_waiting_for_a_turn_takes_nothing_of_the_budget(monkeypatch: pytest.MonkeyPatch) -> None:
    loop = SimulatedLoop()
    server = Awaited(loop, hubspot, limit=1, seconds=100.0)

    async def send() -> None:
        from sample._runtime import Retry

        client = AsyncClient(URL, transport=server, limiter=Limiter(), retry=Retry(budget=20))
        await asyncio.gather(client.send(GET()), client.send(GET()))

    with simulated(monkeypatch, loop):
        run_tasks(loop, send())
    assert server.refused == 0


def test_real_time_and_a_real_server(both: Both, server: Server) -> None:
    """Nothing is simulated here: 30 calls at 10 in 0.2 s."""
    sent_at: list[float] = []

    def respond(_: Any) -> Any:
        now = time.monotonic()
        used = sum(now - at < 0.2 for at in sent_at)
        if used >= 10:
            return response(429)
        sent_at.append(now)
        return response(
            200,
            1,
            x_hubspot_ratelimit_max="10",
            x_hubspot_ratelimit_remaining=str(9 - used),
            x_hubspot_ratelimit_interval_milliseconds="200",
        )

    server.responds(respond)
    client = both.client(server.url, retry=0, limiter=Limiter())
    for _ in range(30):
        assert both(client.send(GET())) == 1
    assert sent_at[-1] - sent_at[0] >= 0.4


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork")
def test_after_a_fork_the_limiter_starts_anew() -> None:
    limiter = Limiter()
    bucket = limiter.bucket("x", GET())
    assert limiter.bucket("x", GET()) is bucket
    limiter._pid -= 1  # as in a child
    assert limiter.bucket("x", GET()) is not bucket
