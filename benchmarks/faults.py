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
import shutil
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from callsheet.output.runtime import transport_source
from faulty_server import IDEMPOTENT, asked, serving

ROOT = Path(__file__).resolve().parent.parent
TRANSPORTS = ("httpx2", "httpx", "pyreqwest", "stdlib")
SLACK = 2.0
"""Seconds that a busy machine may take longer than the budget."""
METHODS = ("GET", "GET", "PUT", "DELETE", "POST", "PATCH")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--calls", type=int, default=10_000)
    parser.add_argument("--at-once", type=int, default=64)
    parser.add_argument("--transport", action="append", choices=TRANSPORTS)
    parser.add_argument("--kind", choices=("sync", "async"))
    options = parser.parse_args()
    broken = 0
    for transport in options.transport or ["httpx2"]:
        for kind in [options.kind] if options.kind else ["sync", "async"]:
            tally = measure(transport, kind, options.calls, options.at_once)
            print(tally.text(), flush=True)
            broken += len(tally.broken)
    sys.exit(1 if broken else 0)


@dataclass(slots=True, kw_only=True)
class Tally:
    """What became of all calls of one run."""

    title: str
    total: float
    """Seconds of a try; the budget of a call is eight times that."""
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


def measure(transport: str, kind: str, calls: int, at_once: int, total: float = 2.0, seed: int = 7) -> Tally:
    """Sends the calls and checks what must hold of each of them, and afterwards."""
    tally = Tally(title=f"{transport} {kind}: {calls} calls, {at_once} at once", total=total)
    with built(transport) as package, serving(seed, total) as url:
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
    with (
        runtime.SyncClient(url, **settings(runtime, tally.total)) as client,
        ThreadPoolExecutor(at_once) as pool,
    ):

        def send(number: int) -> None:
            call, watch = call_of(runtime, number), Watch(runtime, tally, number)
            with watch:
                watch.answer = client.send(call)

        list(pool.map(send, range(calls)))


async def by_tasks(package: str, url: str, calls: int, at_once: int, tally: Tally) -> None:
    runtime = importlib.import_module(f"{package}._runtime")
    numbers = iter(range(calls))
    async with runtime.http.client.AsyncClient(url, **settings(runtime, tally.total)) as client:

        async def work() -> None:
            for number in numbers:
                call, watch = call_of(runtime, number), Watch(runtime, tally, number)
                with watch:
                    watch.answer = await client.send(call)

        await asyncio.gather(*(work() for _ in range(at_once)))
    left = asyncio.all_tasks() - {asyncio.current_task()}
    if left:
        tally.broken.append(f"{len(left)} tasks are left")


def settings(runtime: Any, total: float) -> dict[str, Any]:
    return {
        "strict": True,  # an answer that a fault has spoilt must be no answer
        "timeout": runtime.Timeout(connect=total, total=total),
        "retry": runtime.Retry(retries=4, base=0.02, cap=0.3, longest=1.0, budget=8 * total),
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
            if taken > 8 * tally.total + SLACK:
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


@contextmanager
def built(transport: str) -> Iterator[str]:
    """The import name of a package with the runtime and one transport."""
    name = f"faults_{transport}"
    with tempfile.TemporaryDirectory() as folder:
        package = Path(folder, name)
        shutil.copytree(ROOT / "templates/runtime", package / "_runtime")
        (package / "_runtime/http/transport.py").write_text(transport_source(transport), "utf-8")
        (package / "__init__.py").touch()
        sys.path.insert(0, folder)
        try:
            yield name
        finally:
            sys.path.remove(folder)
            for module in [m for m in sys.modules if m == name or m.startswith(f"{name}.")]:
                del sys.modules[module]


if __name__ == "__main__":
    main()
