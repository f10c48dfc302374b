"""The packages that golden cases expect, as clients of a real server, sync and async."""

from __future__ import annotations

import asyncio
import importlib
from dataclasses import dataclass
from types import ModuleType
from typing import Any

from ..packages import resource_in
from .loopback import Asked, Loopback


@dataclass(frozen=True, slots=True, kw_only=True)
class Wire:
    """One kind of client and the server it speaks to."""

    server: Loopback
    is_async: bool

    def calls(self, case: str, tag: str) -> Any:
        return resource_in(f"{case}.calls.{tag}")

    def headers(self, case: str) -> ModuleType:
        return importlib.import_module(f"{case}.headers")

    def models(self, case: str) -> ModuleType:
        return importlib.import_module(f"{case}.models")

    def runtime(self, case: str) -> ModuleType:
        return importlib.import_module(f"{case}._runtime")

    def respond(self, case: str, call: Any, **options: Any) -> Any:
        """The response, with status and headers."""
        package = importlib.import_module(case)
        options = {"base_url": self.server.url, "retry": 0, **options}
        if not self.is_async:
            with package.Client(**options) as client:
                return client.respond(call)

        async def run() -> Any:
            async with package.AsyncClient(**options) as client:
                return await client.respond(call)

        return asyncio.run(run())

    def send(self, case: str, call: Any, **options: Any) -> Any:
        return self.respond(case, call, **options).data

    def asked(self, case: str, call: Any, **options: Any) -> Asked:
        """The request as the server received it; the response is empty."""
        self.server.serves(204)
        self.send(case, call, **options)
        return self.server.asked[-1]


def streamed(wire: Wire, case: str, call: Any, read: str = "") -> list[Any]:
    """The items of a stream, or its chunks, lines or events, as `read` says."""
    package = importlib.import_module(case)
    if not wire.is_async:
        with package.Client(base_url=wire.server.url) as client, client.stream(call) as response:
            return list(getattr(response, read)() if read else response)

    async def run() -> list[Any]:
        async with package.AsyncClient(base_url=wire.server.url) as client, client.stream(call) as response:
            return [item async for item in (getattr(response, read)() if read else response)]

    return asyncio.run(run())
