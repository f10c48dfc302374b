"""What a small typed POST costs through a generated client, beside the bare HTTP library.

Both send the same body to the same server on loopback, in turns, and each decodes or parses what
comes back: `python benchmarks/call.py`. The server is a process of its own, so that the two cores
of a small machine are not shared by threads of one interpreter. `--cpu` leaves the network out and
counts processor time, the least of many rounds: that is about the same on a busy machine.
"""

from __future__ import annotations

import asyncio
import json
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest import mock

ROOT = Path(__file__).resolve().parent.parent
CALLS = 3000
TARGET = 60.0


@dataclass(frozen=True, slots=True)
class Clock:
    """How time is read, how many calls are timed at once, and which of the times counts."""

    read: Callable[[], float]
    calls: int
    typical: Callable[[Sequence[float]], float]


CLOCK = (
    Clock(time.process_time, 100, min)
    if "--cpu" in sys.argv
    else Clock(time.perf_counter, 1, statistics.median)
)

ANSWER = json.dumps({"name": "Tom", "petId": 7})
SERVER = """
import asyncio
import sys

ANSWER = sys.argv[1].encode()
HEAD = b"HTTP/1.1 201 Created\\r\\nContent-Type: application/json\\r\\nContent-Length: %d\\r\\n\\r\\n"


class Answering(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport, self.data = transport, b""

    def data_received(self, data):
        self.data += data
        head, found, body = self.data.partition(b"\\r\\n\\r\\n")
        if found:
            length = int(head.lower().partition(b"content-length: ")[2].partition(b"\\r\\n")[0] or 0)
            if len(body) >= length:
                self.data = body[length:]
                self.transport.write(HEAD % len(ANSWER) + ANSWER)


async def main():
    server = await asyncio.get_running_loop().create_server(Answering, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


asyncio.run(main())
"""


def main() -> None:
    with tempfile.TemporaryDirectory() as folder, serving() as url:
        sys.path.insert(0, folder)
        package = Path(folder, "sample")
        shutil.copytree(ROOT / "tests/runtime/http/sample", package)
        shutil.copytree(ROOT / "templates/runtime", package / "_runtime")
        shutil.copy(ROOT / "templates/transports/httpx2.py", package / "_runtime/http/transport.py")
        with replaced_network() if "--cpu" in sys.argv else nullcontext():
            show("sync", *blocking(url))
            show("async", *asyncio.run(awaited(url)))


def show(kind: str, bare: float, ours: float) -> None:
    more = ours - bare
    verdict = "ok" if more <= TARGET else f"above {TARGET:g} us"
    print(
        f"{kind:6} bare httpx2 {bare:7.1f} us   client {ours:7.1f} us   "
        f"{more:+6.1f} us  x{ours / bare:.3f}  {verdict}"
    )


def blocking(url: str) -> tuple[float, float]:
    import httpx2
    import sample
    from sample.models import Pet

    with (
        httpx2.Client(headers={"Authorization": "Bearer T"}) as bare,
        sample.Client(token="T", base_url=url) as ours,
    ):

        def bare_call() -> object:
            return bare.post(f"{url}/owners/7/pets", json={"name": "Tom", "petId": 7}).json()

        def our_call() -> object:
            return ours.pets.create(7, body=Pet(name="Tom", pet_id=7))

        assert our_call() == Pet(name="Tom", pet_id=7)
        times: tuple[list[float], list[float]] = ([], [])
        for _ in range(CALLS // CLOCK.calls):
            for call, taken in zip((bare_call, our_call), times, strict=True):
                began = CLOCK.read()
                for _ in range(CLOCK.calls):
                    call()
                taken.append((CLOCK.read() - began) / CLOCK.calls)
        return typical(times)


async def awaited(url: str) -> tuple[float, float]:
    import httpx2
    import sample
    from sample.models import Pet

    async with (
        httpx2.AsyncClient(headers={"Authorization": "Bearer T"}) as bare,
        sample.AsyncClient(token="T", base_url=url) as ours,
    ):

        async def bare_call() -> object:
            return (await bare.post(f"{url}/owners/7/pets", json={"name": "Tom", "petId": 7})).json()

        async def our_call() -> object:
            return await ours.pets.create(7, body=Pet(name="Tom", pet_id=7))

        assert await our_call() == Pet(name="Tom", pet_id=7)
        times: tuple[list[float], list[float]] = ([], [])
        for _ in range(CALLS // CLOCK.calls):
            for call, taken in zip((bare_call, our_call), times, strict=True):
                began = CLOCK.read()
                for _ in range(CLOCK.calls):
                    await call()
                taken.append((CLOCK.read() - began) / CLOCK.calls)
        return typical(times)


def typical(times: tuple[list[float], list[float]]) -> tuple[float, float]:
    """In microseconds. Calls take turns, so that load of the machine meets both alike."""
    bare, ours = (CLOCK.typical(taken) * 1e6 for taken in times)
    return bare, ours


@contextmanager
def replaced_network() -> Iterator[None]:
    """Both libraries' transports give the response at once."""
    import httpx2

    headers = [(b"Content-Type", b"application/json"), (b"Content-Length", b"%d" % len(ANSWER))]

    def handle(*_: object) -> httpx2.Response:
        return httpx2.Response(201, headers=headers, stream=httpx2.ByteStream(ANSWER.encode()))

    async def handle_async(*_: object) -> httpx2.Response:
        return handle()

    with (
        mock.patch.object(httpx2.HTTPTransport, "handle_request", handle),
        mock.patch.object(httpx2.AsyncHTTPTransport, "handle_async_request", handle_async),
    ):
        yield


@contextmanager
def serving(answer: str = ANSWER) -> Iterator[str]:
    """The URL of a server that gives this JSON to every request."""
    process: subprocess.Popen[Any]
    command = [sys.executable, "-c", SERVER, answer]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        yield f"http://127.0.0.1:{int(process.stdout.readline())}"
        process.kill()


if __name__ == "__main__":
    main()
