"""What a client sends and where: timeouts, base URLs, redirects, headers, and calls as values."""

from __future__ import annotations

import inspect
import json
import time
import traceback
from collections.abc import Callable
from typing import Any

import pytest
from callsheet.python.naming.reserved import CLIENT_ATTRIBUTES
from sample._runtime import (
    ApiError,
    CallTimeout,
    DecodeError,
    InvalidArgument,
    Operation,
    Redirected,
    Retry,
    SyncClient,
    Timeout,
)
from sample._runtime.http.client import AsyncClient
from sample._runtime.http.settings import timeout_of
from sample.calls.pets import Pets

from .calls import GET, OK, POST
from .conftest import Both
from .loopback import Server, response

# --- time ------------------------------------------------------------------------------------


def test_a_slow_drip_ends_in_time(both: Both, server: Server) -> None:
    import socket
    import threading

    with socket.create_server(("127.0.0.1", 0)) as listening:

        def drip() -> None:
            connection, _ = listening.accept()
            with connection:
                connection.recv(65_536)
                connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")
                try:
                    for _ in range(100):
                        connection.sendall(b"1")
                        time.sleep(0.05)
                except OSError:
                    pass

        threading.Thread(target=drip, daemon=True).start()
        client = both.client(f"http://127.0.0.1:{listening.getsockname()[1]}", retry=0)
        began = time.monotonic()
        with pytest.raises(CallTimeout):
            both(client.send(GET(), timeout=0.3))
        assert time.monotonic() - began < 1


def test_timeouts() -> None:
    assert timeout_of(3) == Timeout(connect=3, total=3)
    assert timeout_of(300) == Timeout(connect=10, total=300)
    assert Timeout() == Timeout(connect=10, total=60)


# --- where calls go --------------------------------------------------------------------------


@pytest.mark.parametrize(
    "url",
    ["", "/v1", "ftp://x", "https://", "https://u:p@x", "https://x?a=b", "https://x#f", "javascript:x", 3],
)
def test_base_urls_that_are_none(url: Any) -> None:
    with pytest.raises(InvalidArgument) as caught:
        SyncClient(url)
    assert "u:p" not in str(caught.value)


def test_base_urls_have_paths(both: Both, server: Server) -> None:
    server.serves(OK)
    both(both.client(f"{server.url}/v1/").send(GET()))
    assert server.asked[0].target == "/v1/x"


def test_redirects_are_errors_with_a_location(both: Both, server: Server) -> None:
    server.serves(response(301, location="/y"))
    with pytest.raises(Redirected) as caught:
        both(both.client(server.url).send(GET()))
    assert caught.value.location == "/y"


def test_redirects_are_followed_when_asked(both: Both, server: Server) -> None:
    client = both.client(server.url, follow_redirects=True, token="T")
    server.serves(response(302, location="/y?z=1"), response(307, location="w"), OK)
    assert both(client.send(GET())) == 1
    assert [asked.target for asked in server.asked] == ["/x", "/y?z=1", "/w"]
    assert server.asked[2].headers["authorization"] == "Bearer T"
    server.serves(response(302, location="/x"))
    with pytest.raises(Redirected):
        both(client.send(GET()))
    assert len(server.asked) == 6
    server.serves(response(302, location="/y"))
    with pytest.raises(Redirected):
        both(client.send(POST(body=b"")))
    assert len(server.asked) == 1


def test_a_request_that_is_not_described(both: Both, server: Server) -> None:
    server.serves(response(200, {"a": 1}))
    client = both.client(f"{server.url}/v1", token="T")
    result = both(client.request("PATCH", "/new/a b", query={"q": 1}, json={"b": 2}, headers={"X": "y"}))
    assert (result.status, result.data) == (200, {"a": 1})
    (asked,) = server.asked
    assert (asked.method, asked.target, asked.body) == ("PATCH", "/v1/new/a%20b?q=1", b'{"b":2}')
    assert (asked.headers["authorization"], asked.headers["x"]) == ("Bearer T", "y")
    both(client.request("GET", f"{server.url}/other?a=b"))
    assert server.asked[1].target == "/other?a=b"
    both(client.request("GET", "/go?to=https://elsewhere.example"))
    assert server.asked[2].target == "/v1/go?to=https://elsewhere.example"
    for body, headers, expected in (
        (b"x", {}, ("application/octet-stream", b"x")),
        ("x", {"X": "y"}, ("text/plain", b"x")),
        ({"b": 2}, {}, ("application/json", b'{"b":2}')),
        (b"x", {"content-type": "image/png"}, ("image/png", b"x")),
    ):
        both(client.request("POST", "/new", body=body, headers=headers))
        assert (server.asked[-1].headers["content-type"], server.asked[-1].body) == expected
    server.serves(response(404))
    with pytest.raises(ApiError):
        both(client.request("GET", "/{curly}"))


def test_loads_and_dumps_of_ones_own(both: Both, server: Server) -> None:
    options = {"loads": json.loads, "dumps": lambda value: json.dumps(value, indent=1).encode()}
    operation: Operation[Any] = Operation("POST", "/x", returns={200: "Any"})
    server.serves(OK, response(200, b"{", content_type="application/json"))
    client = both.client(server.url, **options)
    both(client.send(operation(json={"a": 1})))
    assert server.asked[0].body == b'{\n "a": 1\n}'
    with pytest.raises(Exception, match="not valid JSON"):
        both(client.send(operation(), strict=True))


def test_headers_of_every_call(both: Both, server: Server) -> None:
    server.serves(OK)
    client = both.client(server.url, headers={"user-agent": "me", "X-A": "1"})
    both(client.send(GET(headers={"x-a": 2})))
    assert (server.asked[0].headers["user-agent"], server.asked[0].headers["x-a"]) == ("me", "2")
    assert server.asked[0].head.lower().count(b"\nx-a:") == 1
    with pytest.raises(InvalidArgument):
        both.client(server.url, headers={"X": "a\nb"})


# --- lives -----------------------------------------------------------------------------------


def test_keywords_that_no_client_has_are_refused(both: Both, server: Server) -> None:
    misspelt: Any = {"time_out": 3}
    with pytest.raises(TypeError, match="unexpected keyword argument 'time_out'"):
        both.client(server.url, **misspelt)
    client = both.client(server.url)
    with pytest.raises(TypeError, match="unexpected keyword argument 'time_out'"):
        both(client.send(GET(), **misspelt))


WRONG: dict[str, tuple[list[Any], str]] = {
    "timeout": (["x", None], "timeout must be a Timeout or seconds, got"),
    "retry": (["x", None], "retry must be a Retry or a number of retries, got"),
    "headers": ([[("X", "y")], "x", None], "headers must be a mapping, got"),
}


@pytest.mark.parametrize("name", WRONG)
def test_options_of_other_types_are_refused(both: Both, server: Server, name: str) -> None:
    """Those of a client when it is made, those of a call before anything is sent."""
    values, message = WRONG[name]
    client = both.client(server.url)
    for value in values:
        wrong: Any = {name: value}
        with pytest.raises(InvalidArgument, match=message):
            both.client(server.url, **wrong)
        with pytest.raises(InvalidArgument, match=message):
            both(client.send(GET(), **wrong))
    assert server.connections == 0


def test_other_places_of_a_request_are_mappings(both: Both, server: Server) -> None:
    client = both.client(server.url)
    none: Any = None
    sent: list[Callable[[], Any]] = [
        lambda: client.send(GET(), query=none),
        lambda: client.send(GET(query=["a"])),
        lambda: client.send(GET(headers=none)),
        lambda: client.request("GET", "/x", headers=none),
    ]
    for send in sent:
        with pytest.raises(InvalidArgument, match=r"(query|headers) must be a mapping, got (NoneType|list)"):
            both(send())
    assert server.connections == 0


def test_calls_are_values() -> None:
    import pickle

    one, two = Pets.search(tags=["a"]), Pets.search(tags=["a"])
    assert one == two
    assert repr(one) == "<Call GET /pets>"
    assert pickle.loads(pickle.dumps(Retry())) == Retry()


def test_no_tag_may_take_the_place_of_what_clients_have() -> None:
    from sample import AsyncClient, Client

    made = (Client(), AsyncClient())
    names = {name for client in made for name in dir(client) if not name.startswith("_")}
    assert names - {"pets"} == CLIENT_ATTRIBUTES


def test_headers_of_the_client_stand_in_no_local_of_a_traceback(server: Server) -> None:
    """Services that collect errors, and pytest, show the locals of each frame."""
    server.serves(OK)
    client = SyncClient(server.url, headers={"X-Api-Key": "hidden-key"}, strict=True, retry=0)
    with client, pytest.raises(DecodeError) as caught:
        client.send(Operation("GET", "/pets", returns={200: "str"})())
    told = traceback.TracebackException.from_exception(caught.value, capture_locals=True)
    inner = [frame for frame in told.stack if "_runtime" in frame.filename]
    assert inner
    assert [frame for frame in inner if "hidden-key" in str(frame.locals)] == []


def test_requests_of_an_asynchronous_client_are_coroutines() -> None:
    """So that mocks made of the class, and libraries that ask for it, await them."""
    assert inspect.iscoroutinefunction(AsyncClient.request)
    assert not inspect.iscoroutinefunction(SyncClient.request)


@pytest.mark.parametrize("settings", [{"status": 204}, {"paging": 3}, {"batch": 3}])
def test_an_operation_takes_no_setting_of_functions(settings: dict[str, Any]) -> None:
    with pytest.raises(TypeError, match="unexpected keyword"):
        Operation("GET", "/pets", returns={}, **settings)


def test_options_of_a_method_are_refused_where_they_are_given(server: Server) -> None:
    with SyncClient(server.url) as client:
        method = Pets(client).search
        with pytest.raises(TypeError, match="unexpected keyword argument 'timeot'; did you mean 'timeout'"):
            method.with_options(timeot=3)  # type: ignore[call-arg]
        with pytest.raises(InvalidArgument, match="timeout"):
            method.with_options(timeout="x")  # type: ignore[arg-type]
