"""Values that would write more of a request than their place, over every transport: none gets out of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import pytest
from sample._runtime import InvalidArgument, Operation, api_key, bearer
from sample._runtime.http.arguments import Style
from sample._runtime.http.auth import Auth

from .conftest import Sender
from .loopback import Server, response

GET: Operation[Any] = Operation("GET", "/a/{b}/c", returns={200: {"*/*": "bytes"}})
RESERVED: Operation[Any] = Operation(
    "GET", "/a/{b}/c", returns={200: {"*/*": "bytes"}}, path={"b": Style("simple", False, reserved=True)}
)
COOKIE: Operation[Any] = Operation("GET", "/x", returns={200: None}, cookies={"c": Style("cookie")})
PUT: Operation[Any] = Operation("PUT", "/x", returns={200: None}, accepts=("*/*",))

CONTROLS = ["a\r\nX-Evil: 1", "a\nX-Evil: 1", "a\rb", "a\0b", "a\x1b[31m", "a\x7f", "a\x85b", "a\u2028b", "ä"]
SEGMENTS = {
    "../../admin": "..%2F..%2Fadmin",
    "%2e%2e": "%252e%252e",
    "%2e%2e%2fadmin": "%252e%252e%252fadmin",
    "..\\admin": "..%5Cadmin",
    "x?key=1": "x%3Fkey%3D1",
    "x#y": "x%23y",
    "x HTTP/1.1\r\nX-Evil: 1\r\n": "x%20HTTP%2F1.1%0D%0AX-Evil%3A%201%0D%0A",
    "\0": "%00",
    "//elsewhere.example": "%2F%2Felsewhere.example",
    "http://elsewhere.example": "http%3A%2F%2Felsewhere.example",
    "...": "...",
    "．．": "%EF%BC%8E%EF%BC%8E",
    "ä": "%C3%A4",
}


def test_a_path_value_stays_in_its_segment(sender: Sender, server: Server) -> None:
    server.serves(response(200, b"ok"))
    for value, sent in SEGMENTS.items():
        sender.run(sender.client.send(GET(path=(value,))))
        assert server.asked[-1].target == f"/a/{sent}/c"
        assert "x-evil" not in server.asked[-1].headers


def test_path_values_that_would_lead_elsewhere(sender: Sender, server: Server) -> None:
    """Some libraries resolve `%2e%2e`, too, which a value of reserved characters may have."""
    refused: list[Any] = ["", ".", "..", [], "\ud800"]
    for value in refused:
        with pytest.raises(InvalidArgument):
            sender.run(sender.client.send(GET(path=(value,))))
    for value in (".", "..", "%2e", "%2E%2e", ".%2e", "%2E."):
        with pytest.raises(InvalidArgument):
            sender.run(sender.client.send(RESERVED(path=(value,))))
    assert server.connections == 0
    server.serves(response(200, b"ok"))
    for value in ("..%2f", "%2e%2e%2e", "a%2e", "%252e"):
        sender.run(sender.client.send(RESERVED(path=(value,))))
        assert server.asked[-1].target.split("/")[:2] == ["", "a"]
        assert server.asked[-1].target.endswith("/c")


def test_queries(sender: Sender, server: Server) -> None:
    server.serves(response(200, b"ok"))
    for text in [*CONTROLS, "a&evil=1", "a#b", "a+b", "a%26evil=1"]:
        sender.run(sender.client.send(GET(path=(1,), query={"q": text, text: "v"})))
        asked = server.asked[-1]
        assert asked.target.count("&") == 1
        assert not {"#", "+", " "} & set(asked.target)
        assert "x-evil" not in asked.headers


def ways(sender: Sender, url: str, text: str) -> Iterator[Callable[[], Any]]:
    """Each place in the head of a request that a text can be given for, but its target."""
    call = GET(path=(1,))
    client = sender.client
    yield lambda: client.send(GET(path=(1,), headers={"X-A": text}))
    yield lambda: client.send(GET(path=(1,), headers={text: "v"}))
    yield lambda: client.send(COOKIE(cookies={"c": text}))
    yield lambda: client.send(COOKIE(cookies={"c": {text: "v"}}))
    yield lambda: client.send(PUT(body=b"x", media_type=text))
    yield lambda: client.request(text, "/x")
    yield lambda: sender.client_of(url, headers={"X-A": text}).send(call)
    yield lambda: sender.client_of(url, headers={text: "v"}).send(call)
    yield lambda: sender.client_of(url, token=text).send(call)
    yield lambda: sender.client_of(url, token=lambda: text).send(call)

    def send_as(make: Callable[..., Any], *arguments: str) -> Any:
        auth = Auth({"a": make(*arguments)}, default=(("a",),))
        return sender.client_of(url, auth=auth).send(call)

    yield partial(send_as, api_key, "header", "X-Key", text)
    yield partial(send_as, api_key, "header", text, "v")
    yield partial(send_as, api_key, "cookie", "key", text)
    yield partial(send_as, bearer, "token", text)


def test_nothing_breaks_out_of_the_head(sender: Sender, server: Server) -> None:
    server.serves(response(200, b"ok"))
    for text in CONTROLS:
        for way in ways(sender, server.url, text):
            with pytest.raises(InvalidArgument) as caught:
                sender.run(way())
            assert str(caught.value).isprintable()
    assert server.connections == 0
