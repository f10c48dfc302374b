"""What becomes of calls when a server fails in every way: `python benchmarks/faults.py`.

A server on loopback, a process of its own, answers a fifth of the requests wrongly. 10,000 calls go to it,
64 at a time, by threads and by tasks. What must hold: every idempotent call ends in its own answer or in an
error of ours, within its budget; no other call reaches the server twice; nothing is left open or running
afterwards. The counts are printed, and the exit code is 1 if something of that does not hold.
"""

from __future__ import annotations

import argparse
import asyncio
import importlib
import json
import os
import random
import shutil
import socket
import struct
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.request import urlopen

ROOT = Path(__file__).resolve().parent.parent
TRANSPORTS = ("httpx2", "httpx", "pyreqwest", "stdlib")
SHARE = 0.2
"""Of the requests that fail; a storm takes a few more with it."""
TOTAL = float(os.environ.get("FAULTS_TOTAL", "2"))
"""Seconds of a try; the budget of a call is eight times that."""
SLACK = 2.0
"""Seconds that a busy machine may take longer than the budget."""
METHODS = ("GET", "GET", "PUT", "DELETE", "POST", "PATCH")
IDEMPOTENT = frozenset({"GET", "PUT", "DELETE"})


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--calls", type=int, default=10_000)
    parser.add_argument("--at-once", type=int, default=64)
    parser.add_argument("--transport", action="append", choices=TRANSPORTS)
    parser.add_argument("--kind", choices=("sync", "async"))
    parser.add_argument("--serve", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.serve:
        asyncio.run(Server().run())
        return
    broken = 0
    for transport in options.transport or ["httpx2"]:
        for kind in [options.kind] if options.kind else ["sync", "async"]:
            tally = measure(transport, kind, options.calls, options.at_once)
            print(tally.text(), flush=True)
            broken += len(tally.broken)
    sys.exit(1 if broken else 0)


# --- the calls -------------------------------------------------------------------------------


@dataclass(slots=True, kw_only=True)
class Tally:
    """What became of all calls of one run."""

    title: str
    outcomes: Counter[tuple[str, str]] = field(default_factory=Counter)
    broken: list[str] = field(default_factory=list)
    longest: float = 0.0
    seconds: float = 0.0
    server: dict[str, Any] = field(default_factory=dict)

    def text(self) -> str:
        lines = [f"{self.title}, {self.seconds:.1f} s, the longest call {self.longest:.2f} s"]
        for group in ("idempotent", "others"):
            found = {what: count for (kind, what), count in self.outcomes.items() if kind == group}
            shown = ", ".join(f"{what} {count}" for what, count in sorted(found.items(), key=_by_count))
            lines.append(f"  {group:11}{sum(found.values()):6}: {shown}")
        faults = ", ".join(f"{name} {count}" for name, count in sorted(self.server["faults"].items()))
        lines.append(f"  server     {self.server['requests']:6}: {faults}")
        lines += [f"  BROKEN: {what}" for what in self.broken[:10]] or ["  every promise was kept"]
        return "\n".join(lines)


def _by_count(item: tuple[str, int]) -> int:
    return -item[1]


def measure(transport: str, kind: str, calls: int, at_once: int, seed: int = 7) -> Tally:
    """Sends the calls and checks what must hold of each of them, and afterwards."""
    tally = Tally(title=f"{transport} {kind}: {calls} calls, {at_once} at once")
    with built(transport) as package, serving(seed) as url:
        threads, sockets = threading.active_count(), open_sockets()
        began = time.monotonic()
        if kind == "sync":
            by_threads(package, url, calls, at_once, tally)
        else:
            asyncio.run(by_tasks(package, url, calls, at_once, tally))
        tally.seconds = time.monotonic() - began
        if not settles(lambda: threading.active_count() <= threads):
            tally.broken.append(f"{threading.active_count() - threads} threads are left")
        if not settles(lambda: open_sockets() <= sockets):
            tally.broken.append(f"{open_sockets() - sockets} sockets are left")
        if not settles(lambda: asked(url)["open"] <= 1):
            tally.broken.append("connections are left at the server")
        tally.server = asked(url)
        tally.broken += [f"{name} reached the server {n} times" for name, n in tally.server["repeated"]]
    return tally


def by_threads(package: str, url: str, calls: int, at_once: int, tally: Tally) -> None:
    runtime = importlib.import_module(f"{package}._runtime")
    with runtime.SyncClient(url, **settings(runtime)) as client, ThreadPoolExecutor(at_once) as pool:

        def send(number: int) -> None:
            call, watch = call_of(runtime, number), Watch(runtime, tally, number)
            with watch:
                watch.answer = client.send(call)

        list(pool.map(send, range(calls)))


async def by_tasks(package: str, url: str, calls: int, at_once: int, tally: Tally) -> None:
    runtime = importlib.import_module(f"{package}._runtime")
    numbers = iter(range(calls))
    async with runtime.AsyncClient(url, **settings(runtime)) as client:

        async def work() -> None:
            for number in numbers:
                call, watch = call_of(runtime, number), Watch(runtime, tally, number)
                with watch:
                    watch.answer = await client.send(call)

        await asyncio.gather(*(work() for _ in range(at_once)))
    left = asyncio.all_tasks() - {asyncio.current_task()}
    if left:
        tally.broken.append(f"{len(left)} tasks are left")


def settings(runtime: Any) -> dict[str, Any]:
    return {
        "timeout": runtime.Timeout(connect=TOTAL, total=TOTAL),
        "retry": runtime.Retry(retries=4, base=0.02, cap=0.3, longest=1.0, budget=8 * TOTAL),
    }


def call_of(runtime: Any, number: int) -> Any:
    method = METHODS[number % len(METHODS)]
    operation = runtime.Operation(method, "/calls/{number}", returns={200: "dict[str, int]"})
    return operation(path=(number,), json={"number": number} if method in ("PUT", "POST", "PATCH") else None)


class Watch:
    """Around one call: how it ended, and when."""

    def __init__(self, runtime: Any, tally: Tally, number: int) -> None:
        self._runtime, self._tally, self._number = runtime, tally, number
        self._method = METHODS[number % len(METHODS)]
        self.answer: Any = None

    def __enter__(self) -> None:
        self._began = time.monotonic()

    def __exit__(self, _: object, error: BaseException | None, __: object) -> bool:
        taken, tally = time.monotonic() - self._began, self._tally
        what = "answer" if error is None else type(error).__name__
        call = f"{self._method} {self._number}"
        with _LOCK:
            tally.outcomes["idempotent" if self._method in IDEMPOTENT else "others", what] += 1
            tally.longest = max(tally.longest, taken)
            if error is not None and not isinstance(error, self._runtime.CallError):
                tally.broken.append(f"{call} raised {error!r}")
            if error is None and self.answer != {"number": self._number}:
                tally.broken.append(f"{call} got {self.answer}")
            if taken > 8 * TOTAL + SLACK:
                tally.broken.append(f"{call} took {taken:.1f} s and ended in {what}")
        return isinstance(error, Exception)


_LOCK = threading.Lock()


def settles(holds: Callable[[], bool]) -> bool:
    """Whether it holds within some seconds: libraries close some things in the background."""
    for _ in range(100):
        if holds():
            return True
        time.sleep(0.05)
    return False


def open_sockets() -> int:
    """Of this process, where the system tells."""
    folder = Path("/proc/self/fd")
    found = 0
    for entry in folder.iterdir() if folder.exists() else ():
        with suppress(OSError):
            found += str(entry.readlink()).startswith("socket:")
    return found


def asked(url: str) -> Any:
    with urlopen(f"{url}/stats", timeout=10) as answer:
        return json.load(answer)


@contextmanager
def built(transport: str) -> Iterator[str]:
    """The import name of a package with the runtime and one transport."""
    name = f"faults_{transport}"
    with tempfile.TemporaryDirectory() as folder:
        package = Path(folder, name)
        shutil.copytree(ROOT / "templates/runtime", package / "_runtime")
        shutil.copy(ROOT / f"templates/transports/{transport}.py", package / "_runtime/transport.py")
        (package / "__init__.py").touch()
        sys.path.insert(0, folder)
        try:
            yield name
        finally:
            sys.path.remove(folder)
            for module in [m for m in sys.modules if m == name or m.startswith(f"{name}.")]:
                del sys.modules[module]


@contextmanager
def serving(seed: int) -> Iterator[str]:
    command = [sys.executable, __file__, "--serve"]
    environment = {**os.environ, "FAULTS_SEED": str(seed)}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as process:
        assert process.stdout is not None
        try:
            yield f"http://127.0.0.1:{int(process.stdout.readline())}"
        finally:
            process.kill()


# --- the server ------------------------------------------------------------------------------


class Server:
    """Answers each request by a plan that its number and the seed decide."""

    def __init__(self) -> None:
        self.seed = os.environ.get("FAULTS_SEED", "")
        self.arrivals: Counter[str] = Counter()
        self.faults: Counter[str] = Counter()
        self.open = 0
        self.storm = 0
        self.port = 0
        self.listener: asyncio.Server | None = None

    async def run(self) -> None:
        await self.listen()
        print(self.port, flush=True)
        await asyncio.Event().wait()

    async def listen(self) -> None:
        self.listener = await asyncio.start_server(self.serve, "127.0.0.1", self.port, backlog=512)
        self.port = self.listener.sockets[0].getsockname()[1]

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.open += 1
        try:
            with suppress(OSError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
                while await self.exchange(reader, writer):
                    pass
        finally:
            self.open -= 1
            writer.close()

    async def exchange(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        """One request and its answer; whether the connection goes on."""
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
        method, target, _ = head.split(" ", 2)
        length = head.lower().partition("content-length: ")[2].partition("\r\n")[0]
        await reader.readexactly(int(length or 0))
        if target == "/stats":
            writer.write(whole(200, json.dumps(self.stats()).encode()))
            return True
        number = target.rpartition("/")[2]
        name = f"{method} {number}"
        self.arrivals[name] += 1
        fault = self.fault(name)
        if fault is None:
            writer.write(answer_to(number))
            return True
        self.faults[fault] += 1
        return bool(await FAULTS[fault](self, number, writer))

    def fault(self, name: str) -> str | None:
        if self.storm:
            self.storm -= 1
            return "limited" if self.storm % 2 else "limited_later"
        dice = random.Random(f"{self.seed} {name} {self.arrivals[name]}")
        return dice.choice(sorted(FAULTS)) if dice.random() < SHARE else None

    def stats(self) -> dict[str, Any]:
        once = ((name, count) for name, count in self.arrivals.items() if name.split()[0] not in IDEMPOTENT)
        return {
            "requests": self.arrivals.total(),
            "faults": self.faults,
            "repeated": [(name, count) for name, count in once if count > 1],
            "open": self.open,
        }


def whole(status: int, body: bytes, head: str = "", length: int | None = None) -> bytes:
    length = len(body) if length is None else length
    fields = f"Content-Type: application/json\r\nContent-Length: {length}\r\n{head}"
    return f"HTTP/1.1 {status} -\r\n{fields}\r\n".encode() + body


def answer_to(number: str) -> bytes:
    return whole(200, b'{"number": %d}' % int(number))


def reset(writer: asyncio.StreamWriter) -> None:
    """Ends the connection with RST in place of FIN."""
    sock = writer.get_extra_info("socket")
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()


async def refuse(server: Server, number: str, writer: asyncio.StreamWriter) -> bool:
    """This is answered, but for a moment nobody can connect."""
    writer.write(answer_to(number))
    if server.listener is not None:
        server.listener.close()
        server.listener = None
        await asyncio.sleep(0.03)
        await server.listen()
    return True


async def hang_up(_: Server, __: str, ___: asyncio.StreamWriter) -> bool:
    return False


async def reset_at_once(_: Server, __: str, writer: asyncio.StreamWriter) -> bool:
    reset(writer)
    return False


async def reset_in_the_body(_: Server, number: str, writer: asyncio.StreamWriter) -> bool:
    writer.write(answer_to(number)[:-3])
    await writer.drain()
    await asyncio.sleep(0.01)
    reset(writer)
    return False


async def stall(_: Server, __: str, ___: asyncio.StreamWriter) -> bool:
    await asyncio.sleep(TOTAL * 3)
    return False


async def stall_in_the_body(_: Server, number: str, writer: asyncio.StreamWriter) -> bool:
    writer.write(answer_to(number)[:-3])
    await asyncio.sleep(TOTAL * 3)
    return False


async def truncate(_: Server, number: str, writer: asyncio.StreamWriter) -> bool:
    writer.write(answer_to(number)[:-3])
    return False


async def truncate_the_head(_: Server, number: str, writer: asyncio.StreamWriter) -> bool:
    writer.write(answer_to(number)[:30])
    return False


async def too_much(_: Server, number: str, writer: asyncio.StreamWriter) -> bool:
    """More than Content-Length: what follows looks like the answer to the next request."""
    writer.write(answer_to(number) + whole(200, b'{"number": -1}'))
    return True


async def too_short(_: Server, __: str, writer: asyncio.StreamWriter) -> bool:
    """JSON that Content-Length cuts off, and the rest of it in the way."""
    writer.write(whole(200, b'{"number": 12345}', length=8))
    return True


async def garbage(_: Server, __: str, writer: asyncio.StreamWriter) -> bool:
    writer.write(bytes(random.Random(1).randrange(256) for _ in range(300)) + b"\r\n\r\n")
    return False


async def no_json(_: Server, __: str, writer: asyncio.StreamWriter) -> bool:
    writer.write(whole(200, b'{"number": '))
    return True


async def drip(_: Server, number: str, writer: asyncio.StreamWriter) -> bool:
    await dripped(writer, answer_to(number), len(answer_to(number)) - 14)
    return False


async def drip_the_head(_: Server, number: str, writer: asyncio.StreamWriter) -> bool:
    await dripped(writer, answer_to(number), 0)
    return False


async def dripped(writer: asyncio.StreamWriter, answer: bytes, start: int) -> None:
    """Each piece comes in time, all together do not."""
    writer.write(answer[:start])
    for byte in answer[start:]:
        writer.write(bytes([byte]))
        await writer.drain()
        await asyncio.sleep(TOTAL / 5)


async def limited(_: Server, __: str, writer: asyncio.StreamWriter) -> bool:
    writer.write(whole(429, b"{}"))
    return True


async def limited_later(_: Server, __: str, writer: asyncio.StreamWriter) -> bool:
    writer.write(whole(429, b"{}", "Retry-After: 0\r\n"))
    return True


async def storm(server: Server, __: str, writer: asyncio.StreamWriter) -> bool:
    server.storm = 10
    return await limited(server, __, writer)


async def unavailable(_: Server, __: str, writer: asyncio.StreamWriter) -> bool:
    writer.write(whole(503, b"<html>"))
    return True


FAULTS: dict[str, Callable[[Server, str, asyncio.StreamWriter], Awaitable[bool]]] = {
    function.__name__: function
    for function in (
        *(refuse, hang_up, reset_at_once, reset_in_the_body, stall, stall_in_the_body, truncate),
        *(truncate_the_head, too_much, too_short, garbage, no_json, drip, drip_the_head),
        *(limited, limited_later, storm, unavailable),
    )
}


if __name__ == "__main__":
    main()
