"""What the tests of the HTTP runtime share: the sample package, a server, and both clients as one."""

from __future__ import annotations

import asyncio
import importlib
import ssl
import sys
import tempfile
import tracemalloc
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from ...packages import install_sample
from .loopback import Server, loopback

HERE = Path(__file__).parent


_FOLDER = tempfile.TemporaryDirectory()
install_sample(Path(_FOLDER.name))
sys.path.insert(0, _FOLDER.name)


@pytest.fixture(scope="package", autouse=True)
def one_authority() -> Iterator[None]:
    """Loading every public authority for each client takes longer than most tests do besides."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SSL_CERT_FILE", str(HERE / "authority.pem"))
        yield


@pytest.fixture
def server() -> Iterator[Server]:
    with loopback() as running:
        yield running


def streamed(loop: Any, manager: Any, read: Callable[[Any], Any]) -> list[Any]:
    """Everything that `read` gives of an open stream; without a loop, of a blocking one."""
    if loop is None:
        with manager as stream:
            return list(read(stream))

    async def run() -> list[Any]:
        async with manager as stream:
            return [item async for item in read(stream)]

    return list(loop.run_until_complete(run()))


class Both:
    """Runs the same code with the blocking and the async client.

    What a test does with `client` is synchronous: calls of the async client are run to their end.
    """

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self._loop = asyncio.new_event_loop() if kind == "async" else None
        self._clients: list[Any] = []

    def client(self, base_url: str, **options: Any) -> Any:
        import sample

        cls = sample.Client if self._loop is None else sample.AsyncClient
        self._clients.append(cls(base_url=base_url, **options))
        return self._clients[-1]

    def __call__(self, result: Any) -> Any:
        """The result of a call, awaited if need be."""
        return result if self._loop is None else self._loop.run_until_complete(result)

    def stream(self, manager: Any, read: Callable[[Any], Any]) -> list[Any]:
        return streamed(self._loop, manager, read)

    def close(self) -> None:
        for client in self._clients:
            self(client.close())
        if self._loop is not None:
            self._loop.run_until_complete(self._loop.shutdown_default_executor())
            self._loop.close()


@pytest.fixture(params=["sync", "async"])
def both(request: pytest.FixtureRequest) -> Iterator[Both]:
    running = Both(request.param)
    try:
        yield running
    finally:
        running.close()


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What httpx2 stands, httpx does: both transports come from one file."""
    for item in items:
        if item.path.name.startswith("test_hostile_") and "[httpx-" in item.name:
            item.add_marker(pytest.mark.slow)


def some(rows: Iterable[str], *, slow: Collection[str]) -> list[Any]:
    """Parameters, of which those that are `slow` are left to the run of what takes minutes."""
    return [pytest.param(row, marks=pytest.mark.slow) if row in slow else row for row in rows]


TRANSPORTS = ["httpx2", "httpx", "pyreqwest", "stdlib"]


class Sender:
    """Runs the same code over one transport, blocking or async."""

    def __init__(self, name: str, kind: str, url: str) -> None:
        self.name, self.kind = name, kind
        self._loop = asyncio.new_event_loop()
        try:
            module = importlib.import_module(f"sample._runtime.http.transport_{name}")
        except ImportError:
            pytest.skip(f"{name} is not installed")
        self.module = module
        self.transport: Any = module.open_transport() if kind == "sync" else module.open_async_transport()
        self.client = self.client_of(url)

    def client_of(self, url: str, **options: Any) -> Any:
        """Another client over the same transport."""
        from .clients import AsyncClient, SyncClient

        cls: Any = SyncClient if self.kind == "sync" else AsyncClient
        return cls(url, **{"transport": self.transport, "retry": 0, **options})

    def given(
        self, tls: ssl.SSLContext | None = None, prepare: Callable[[Any], Any] = lambda builder: builder
    ) -> Any:
        """A transport over a client of the library as its users make it; pyreqwest has no contexts."""
        blocking = self.kind == "sync"
        make = self.module.open_transport if blocking else self.module.open_async_transport
        tls = tls or ssl.create_default_context()
        if self.name == "stdlib":
            return make(tls)
        library: Any = importlib.import_module("pyreqwest.client" if self.name == "pyreqwest" else self.name)
        if self.name != "pyreqwest":
            return make((library.Client if blocking else library.AsyncClient)(verify=tls))
        builder = library.SyncClientBuilder() if blocking else library.ClientBuilder()
        return make(prepare(builder.follow_redirects(False)).build())

    def run(self, result: Any) -> Any:
        return result if self.kind == "sync" else self._loop.run_until_complete(result)

    def stream(self, manager: Any, read: Callable[[Any], Any]) -> list[Any]:
        return streamed(None if self.kind == "sync" else self._loop, manager, read)

    def close(self) -> None:
        self.run(self.transport.close())
        self._loop.run_until_complete(self._loop.shutdown_default_executor())
        self._loop.close()


@pytest.fixture(params=[f"{name}-{kind}" for name in TRANSPORTS for kind in ("sync", "async")])
def sender(request: pytest.FixtureRequest, server: Server) -> Iterator[Sender]:
    name, _, kind = request.param.partition("-")
    made = Sender(name, kind, server.url)
    yield made
    made.close()


@contextmanager
def traced() -> Iterator[Callable[[], int]]:
    """The most bytes that Python took in the block."""
    most: list[int] = []
    tracemalloc.start()
    try:
        yield lambda: most[0]
    finally:
        most.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
