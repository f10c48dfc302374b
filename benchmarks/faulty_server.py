"""A server on loopback that answers a fifth of its requests wrongly, in every way a server can fail.

`serving` runs it as a process of its own, so that its work takes nothing from that of the clients.
"""

from __future__ import annotations

import asyncio
import json
import random
import socket
import struct
import subprocess
import sys
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any
from urllib.request import urlopen

SHARE = 0.2
"""Of the requests that fail; a storm takes a few more with it."""
IDEMPOTENT = frozenset({"GET", "PUT", "DELETE"})


def main() -> None:
    seed, total = sys.argv[1:]
    asyncio.run(Server(int(seed), float(total)).run())


@contextmanager
def serving(seed: int, total: float) -> Iterator[str]:
    """The URL of a server whose faults `seed` decides, for clients that give each try `total` seconds."""
    command = [sys.executable, __file__, str(seed), str(total)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            yield f"http://127.0.0.1:{int(process.stdout.readline())}"
        finally:
            process.kill()


def asked(url: str) -> Any:
    """What the server has seen."""
    with urlopen(f"{url}/stats", timeout=10) as answer:
        return json.load(answer)


class Server:
    """Answers each request by a plan that its number and the seed decide."""

    def __init__(self, seed: int, total: float) -> None:
        self.seed, self.total = seed, total
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


async def stall(server: Server, __: str, ___: asyncio.StreamWriter) -> bool:
    await asyncio.sleep(server.total * 3)
    return False


async def stall_in_the_body(server: Server, number: str, writer: asyncio.StreamWriter) -> bool:
    writer.write(answer_to(number)[:-3])
    await asyncio.sleep(server.total * 3)
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


async def drip(server: Server, number: str, writer: asyncio.StreamWriter) -> bool:
    await dripped(server, writer, answer_to(number), len(answer_to(number)) - 14)
    return False


async def drip_the_head(server: Server, number: str, writer: asyncio.StreamWriter) -> bool:
    await dripped(server, writer, answer_to(number), 0)
    return False


async def dripped(server: Server, writer: asyncio.StreamWriter, answer: bytes, start: int) -> None:
    """Each piece comes in time, all together do not."""
    writer.write(answer[:start])
    for byte in answer[start:]:
        writer.write(bytes([byte]))
        await writer.drain()
        await asyncio.sleep(server.total / 5)


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
