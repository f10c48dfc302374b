"""Every transport, blocking and async, against the same real server."""

from __future__ import annotations

import asyncio
import gc
import io
import os
import signal
import socket
import threading
import time
import warnings
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from sample._runtime import CallTimeout, ConnectionFailed, InvalidArgument, Operation, Timeout, TransportError

from .calls import BYTES, QUICK
from .clients import AsyncClient, SyncClient
from .conftest import Sender
from .loopback import HttpResponse, Server, response

PUT: Operation[Any] = Operation("PUT", "/x", returns={200: None}, accepts=("application/octet-stream",))


def test_the_request_is_sent_as_it_is(sender: Sender, server: Server) -> None:
    server.serves(response(200, b"ok"))
    operation: Operation[Any] = Operation("PATCH", "/a/{b}", returns={200: {"*/*": "bytes"}})
    call = operation(
        path=("c/d e%",), query={"q": "ä&b", "r": ["1", "2"]}, headers={"X-A": "1"}, json={"x": 1}
    )
    assert sender.run(sender.client.send(call)) == b"ok"
    (asked,) = server.asked
    assert (asked.method, asked.target) == ("PATCH", "/a/c%2Fd%20e%25?q=%C3%A4%26b&r=1&r=2")
    assert asked.body == b'{"x":1}'
    assert asked.headers == {
        "accept": "*/*",
        "accept-encoding": "gzip",
        "content-length": "7",
        "content-type": "application/json",
        "host": f"127.0.0.1:{server.port}",
        "user-agent": "sample",
        "x-a": "1",
    }


def test_a_method_keeps_its_case(sender: Sender, server: Server) -> None:
    """RFC 9110, 9.1; what `additionalOperations` names is sent so (OpenAPI 3.2, 4.9)."""
    server.serves(response(200))
    sender.run(sender.client.send(Operation("Look", "/x", returns={200: None})()))
    assert server.asked[0].method == "Look"


def test_connections_are_kept_alive(sender: Sender, server: Server) -> None:
    server.serves(response(200, b"x" * 100_000))
    for _ in range(5):
        assert len(sender.run(sender.client.send(BYTES()))) == 100_000
    # A pool may get a connection back a moment after its response was read: then the next call opens another.
    assert server.connections <= 2


def test_a_kept_connection_that_the_server_closed_is_not_used(sender: Sender, server: Server) -> None:
    closing = HttpResponse(raw=b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")
    server.serves(closing)
    for _ in range(3):
        assert sender.run(sender.client.send(BYTES())) == b"ok"
        time.sleep(0.02)
    assert server.connections == 3


def test_no_content(sender: Sender, server: Server) -> None:
    operation: Operation[Any] = Operation("DELETE", "/x", returns={204: None})
    server.serves(response(204))
    assert sender.run(sender.client.send(operation())) is None
    head: Operation[Any] = Operation("HEAD", "/x", returns={200: None})
    server.serves(response(200, content_length="10"))
    assert sender.run(sender.client.respond(head())).headers["content-length"] == "10"


def test_chunked_responses(sender: Sender, server: Server) -> None:
    server.serves(
        HttpResponse(
            raw=b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n"
        )
    )
    assert sender.run(sender.client.send(BYTES())) == b"abcde"


def test_responses_that_end_with_the_connection(sender: Sender, server: Server) -> None:
    server.serves(HttpResponse(raw=b"HTTP/1.1 200 OK\r\n\r\nabc"))
    assert sender.run(sender.client.send(BYTES())) == b"abc"


def test_uploads(sender: Sender, server: Server, tmp_path: Path) -> None:
    server.serves(response(200))
    path = tmp_path / "file"
    path.write_bytes(bytes(300_000))
    sender.run(sender.client.send(PUT(body=path)))
    sender.run(sender.client.send(PUT(body=io.BytesIO(b"handle"))))
    sender.run(sender.client.send(PUT(body=iter([b"a", b"b" * 70_000]))))
    assert [len(asked.body) for asked in server.asked] == [300_000, 6, 70_001]
    assert server.asked[0].headers["content-length"] == "300000"
    assert server.asked[2].headers["transfer-encoding"] == "chunked"


def test_headers_of_one_name(sender: Sender, server: Server) -> None:
    server.serves(
        HttpResponse(
            raw=b"HTTP/1.1 200 OK\r\nSet-Cookie: a=1\r\nset-cookie: b=2\r\nContent-Length: 0\r\n\r\n"
        )
    )
    response = sender.run(sender.client.respond(BYTES()))
    assert response.headers.all("set-cookie") == ["a=1", "b=2"]


def test_cookies_are_not_kept(sender: Sender, server: Server) -> None:
    server.serves(response(200, set_cookie="a=1"))
    sender.run(sender.client.send(BYTES()))
    sender.run(sender.client.send(BYTES()))
    assert "cookie" not in server.asked[1].headers
    if sender.name.startswith("httpx"):
        assert not sender.transport._client.cookies.jar


def test_redirects_are_not_followed(sender: Sender, server: Server) -> None:
    server.serves(response(302, location="/y"))
    with pytest.raises(Exception, match="302 Found"):
        sender.run(sender.client.send(BYTES()))
    assert len(server.asked) == 1


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"HTTP/1.1 200 OK\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nab\r\n",
        b"\x00\x01garbage\r\n\r\n",
        b"HTTP/1.1 abc OK\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nX: " + b"a" * 200_000 + b"\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 1x\r\n\r\nabc",
    ],
)
def test_a_broken_response_is_typed(sender: Sender, server: Server, raw: bytes) -> None:
    server.serves(HttpResponse(raw=raw))
    error = None
    try:
        response = sender.run(sender.client.respond(BYTES()))
    except TransportError as caught:
        error = caught
    else:  # some allow longer heads
        assert response.headers["x"].startswith("aaa")
    assert not isinstance(error, ConnectionFailed)


def test_no_connection(sender: Sender, server: Server) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    client = sender.client_of(f"http://127.0.0.1:{port}")
    with pytest.raises(ConnectionFailed):
        sender.run(client.send(BYTES()))


def test_time_is_up(sender: Sender, server: Server) -> None:
    server.serves(response(200, b"late"), response(200, b"soon"))
    server.serves(HttpResponse(status=200, delay=1.0))
    began = time.monotonic()
    with pytest.raises(CallTimeout):
        sender.run(sender.client.send(BYTES(), timeout=0.2))
    assert time.monotonic() - began < 0.8


@pytest.mark.parametrize("start", [0, 40])
def test_a_response_that_comes_byte_by_byte_ends_in_time(sender: Sender, server: Server, start: int) -> None:
    """Its head as well as its body."""
    whole = b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n" + b"x" * 100
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def drip() -> None:
            connection, _ = listening.accept()
            with connection, suppress(OSError):
                connection.recv(65_536)
                connection.sendall(whole[:start])
                for byte in whole[start:]:
                    connection.sendall(bytes([byte]))
                    time.sleep(0.05)

        threading.Thread(target=drip, daemon=True).start()
        client = sender.client_of(f"http://127.0.0.1:{listening.getsockname()[1]}")
        began = time.monotonic()
        with pytest.raises(CallTimeout):
            sender.run(client.send(BYTES(), timeout=0.3))
        assert time.monotonic() - began < 2


def test_what_comes_after_a_response_is_not_taken_for_the_next(sender: Sender, server: Server) -> None:
    head = b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n"
    server.serves(
        HttpResponse(raw=head + b"a" + head + b"x", stays=True), response(200, b"b"), response(200, b"c")
    )
    responses = [sender.run(sender.client.send(BYTES())) for _ in range(3)]
    assert responses == [b"a", b"b", b"c"]


def test_a_failed_call_leaves_a_client_that_works(sender: Sender, server: Server) -> None:
    server.serves(HttpResponse(raw=b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc"), response(200, b"ok"))
    with pytest.raises(TransportError):
        sender.run(sender.client.send(BYTES()))
    assert sender.run(sender.client.send(BYTES())) == b"ok"


def test_retries_after_a_broken_connection(sender: Sender, server: Server) -> None:
    server.serves(HttpResponse(raw=b""), response(200, b"ok"))
    assert sender.run(sender.client.send(BYTES(), retry=QUICK)) == b"ok"


def test_many_at_once(sender: Sender, server: Server) -> None:
    server.responds(lambda asked: response(200, asked.target.encode()))
    operation: Operation[Any] = Operation("GET", "/{n}", returns={200: {"*/*": "bytes"}})
    calls = [operation(path=(n,)) for n in range(40)]
    expected = [f"/{n}".encode() for n in range(40)]
    if sender.kind == "sync":
        from concurrent.futures import ThreadPoolExecutor

        with ThreadPoolExecutor(8) as pool:
            assert list(pool.map(sender.client.send, calls)) == expected
    else:

        async def gather() -> list[bytes]:
            return list(await asyncio.gather(*(sender.client.send(call) for call in calls)))

        assert sender.run(gather()) == expected


def owning(sender: Sender, url: str) -> Any:
    """A client that makes its transport itself, as clients do."""
    module = sender.module
    client: Any = SyncClient(url) if sender.kind == "sync" else AsyncClient(url)
    client._opening._make = module.open_transport if sender.kind == "sync" else module.open_async_transport
    return client


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork")
def test_after_a_fork_a_client_works_or_says_that_it_does_not(sender: Sender, server: Server) -> None:
    server.serves(response(200, b"ok"))
    client = owning(sender, server.url)
    assert sender.run(client.send(BYTES())) == b"ok"
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        pid = os.fork()
    says_so = sender.name == "pyreqwest"
    if pid == 0:
        signal.alarm(20)
        inherited = sender._loop  # collected, it would close, and leave the epoll it shares without wake-ups
        sender._loop = asyncio.new_event_loop()
        try:
            os._exit(0 if sender.run(client.send(BYTES())) == b"ok" and inherited else 1)
        except InvalidArgument as error:
            os._exit(0 if says_so and "after a fork" in str(error) else 2)
    assert os.waitpid(pid, 0)[1] == 0
    assert sender.run(client.send(BYTES())) == b"ok"
    sender.run(client.close())
    assert server.connections == (1 if says_so else 2)


def test_a_client_goes_on_in_another_event_loop(sender: Sender, server: Server) -> None:
    """As a script that calls `asyncio.run` twice needs it."""
    if sender.kind == "sync":
        pytest.skip("there is no event loop")
    server.serves(response(200, b"ok"))
    client = owning(sender, server.url)
    assert asyncio.run(client.send(BYTES())) == b"ok"
    assert asyncio.run(client.send(BYTES())) == b"ok"

    async def last() -> bytes:
        async with client:
            return bytes(await client.send(BYTES()))

    assert asyncio.run(last()) == b"ok"


def test_closing_leaves_no_connection(sender: Sender, server: Server) -> None:
    server.serves(
        response(200, b"ok"),
        HttpResponse(raw=b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nab"),
        response(200),
    )
    client = owning(sender, server.url)
    for _ in range(3):
        with suppress(TransportError):
            sender.run(client.send(BYTES(), retry=0))
    sender.run(client.close())
    deadline = time.monotonic() + 5
    while server.open and time.monotonic() < deadline:
        time.sleep(0.01)
    assert server.open == 0


def test_a_client_that_is_dropped_warns(sender: Sender, server: Server) -> None:
    server.serves(response(200, b"ok"))
    client = owning(sender, server.url)
    sender.run(client.send(BYTES()))
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        del client
        gc.collect()
    assert "a client was not closed" in [str(warning.message) for warning in caught]


def test_a_cancelled_task_leaves_a_client_that_works(sender: Sender, server: Server) -> None:
    if sender.kind == "sync":
        pytest.skip("threads are not cancelled")
    server.responds(lambda asked: response(200, b"ok") if asked.target == "/x" else HttpResponse(delay=0.5))
    slow: Operation[Any] = Operation("GET", "/slow", returns={200: {"*/*": "bytes"}})

    async def work() -> None:
        tasks = [asyncio.create_task(sender.client.send(slow())) for _ in range(30)]
        await asyncio.sleep(0.1)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        assert await sender.client.send(BYTES()) == b"ok"
        left = asyncio.all_tasks() - {asyncio.current_task()}
        assert not left

    sender.run(work())


def test_streaming_starts_before_the_end(sender: Sender, server: Server) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        client = sender.client_of(f"http://127.0.0.1:{listening.getsockname()[1]}")

        def serve() -> None:
            connection, _ = listening.accept()
            with connection:
                connection.recv(65_536)
                connection.sendall(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n")
                connection.recv(65_536)

        thread = threading.Thread(target=serve)
        thread.start()
        if sender.kind == "sync":
            with client.stream(BYTES(), timeout=Timeout(total=2)) as stream:
                assert next(stream.chunks()) == b"abc"
        else:

            async def first() -> bytes:
                async with client.stream(BYTES(), timeout=Timeout(total=2)) as stream:
                    return await anext(stream.chunks())

            assert sender.run(first()) == b"abc"
        thread.join(5)
        assert not thread.is_alive()
