"""Responses whose content means harm, over every transport: one of our errors, or a value that fits."""

from __future__ import annotations

import encodings
import gzip
from dataclasses import replace
from functools import partial
from typing import Any

import pytest
from sample import models
from sample._runtime import (
    ApiError,
    AuthError,
    CallError,
    DecodeError,
    InvalidArgument,
    OAuth2,
    Operation,
    PagedOperation,
    Paging,
    PagingError,
    RateLimited,
    Retry,
    TransportError,
)
from sample._runtime.extras import token_endpoint
from sample._runtime.extras.response_headers import Header
from sample.models import Pet

from .calls import BYTES
from .conftest import Sender
from .loopback import Asked, HttpResponse, Server, response

TOKEN = "s3cr3t-T0k3n"
TEXT: Operation[Any] = Operation("GET", "/x", returns={200: {"text/plain": "str"}})
PET: Operation[Any] = Operation("GET", "/x", returns={200: "Pet"}, raises={"default": "Problem"})


def pets(sender: Sender, server: Server, **options: Any) -> Any:
    """A client that knows the models of the sample."""
    client = sender.client_of(server.url, **options)
    client._engine.settings = replace(client._engine.settings, namespace=models)
    return client


# --- JSON ------------------------------------------------------------------------------------

NO_JSON = {
    "nothing": b"",
    "spaces": b" \n",
    "cut": b'{"name": "a"',
    "trailing text": b'{"name": "a"} x',
    "two values": b'{"name": "a"}{"name": "b"}',
    "a comma": b'{"name": "a",}',
    "single quotes": b"{'name': 'a'}",
    "a comment": b'{"name": "a"} // a',
    "no quotes": b'{name: "a"}',
    "NaN": b'{"name": "a", "x": NaN}',
    "Infinity": b'{"name": "a", "x": -Infinity}',
    "1e999": b'{"name": "a", "x": 1e999}',
    "5,000 digits": b'{"name": "a", "x": ' + b"9" * 5000 + b"}",
    "a leading zero": b'{"name": "a", "x": 01}',
    "hexadecimal": b'{"name": "a", "x": 0x10}',
    "a control character": b'{"name": "a\0"}',
    "a line end": b'{"name": "a\n"}',
    "an unknown escape": b'{"name": "\\x41"}',
    "a short escape": b'{"name": "\\u00"}',
    "bad UTF-8": b'{"name": "\xff"}',
    "overlong UTF-8": b'{"name": "\xc0\xaf"}',
    "a surrogate in UTF-8": b'{"name": "\xed\xa0\x80"}',
    "UTF-16": '{"name": "a"}'.encode("utf-16"),
    "two marks of the byte order": b"\xef\xbb\xbf" * 2 + b'{"name": "a"}',
    "deep arrays": b'{"name": "a", "x": ' + b"[" * 201 + b"]" * 201 + b"}",
    "very deep arrays": b"[" * 200_000,
    "very deep objects": b'{"a":' * 100_000,
    "a page": b"<!doctype html><title>Log in</title>",
}
WRONG = [
    b"null",
    b"1",
    b'"name"',
    b"[]",
    b"{}",
    b'{"name": null}',
    b'{"name": ["a"]}',
    b'{"name": {"name": "a"}}',
    b'{"name": true}',
    b'{"Name": "a"}',
    b'{"name": "a", "petId": "1"}',
    b'{"name": "a", "petId": 1.5}',
    b'{"name": "a", "petId": true}',
]


def test_what_is_no_json(sender: Sender, server: Server) -> None:
    client = pets(sender, server, strict=True)
    for name, body in NO_JSON.items():
        came = body + TOKEN.encode() if name == "trailing text" else body
        server.serves(response(200, came, content_type="application/json"))
        with pytest.raises(DecodeError) as caught:
            sender.run(client.send(PET()))
        assert caught.value.response.content == came, name
        assert TOKEN not in str(caught.value)
        server.serves(response(400, came, content_type="application/json"))
        with pytest.raises(ApiError) as refused:
            sender.run(client.send(PET()))
        assert refused.value.content == came, name
        assert isinstance(refused.value.data, str | bytes | None), name


def test_what_is_of_another_type(sender: Sender, server: Server) -> None:
    client = pets(sender, server, strict=True)
    tolerant = pets(sender, server)
    for body in WRONG:
        server.serves(response(200, body, content_type="application/json"))
        with pytest.raises(DecodeError) as caught:
            sender.run(client.send(PET()))
        assert caught.value.path.startswith("$")
        sender.run(tolerant.send(PET()))
        server.serves(response(400, body, content_type="application/json"))
        with pytest.raises(ApiError):
            sender.run(client.send(PET()))


def test_what_is_odd_and_still_json(sender: Sender, server: Server) -> None:
    rows = [
        (b'\xef\xbb\xbf{"name": "a"}', Pet(name="a")),
        (b'{"name": "a", "name": "b"}', Pet(name="b")),
        (b'{"name": "\\ud800"}', Pet(name="\ud800")),
        (b'{"name": "\\u0000\\u202e"}', Pet(name="\0\u202e")),
        (b'{"name": "a", "petId": ' + b"9" * 4000 + b"}", Pet(name="a", pet_id=int("9" * 4000))),
        (
            b'{"name": "a", "__class__": "x", "__dict__": {}, "extra": {"name": "b"}, "pet_id": 1}',
            Pet(name="a", extra={"__class__": "x", "__dict__": {}, "extra": {"name": "b"}, "pet_id": 1}),
        ),
    ]
    client = pets(sender, server)
    for body, expected in rows:
        server.serves(response(200, body, content_type="application/json"))
        found = sender.run(client.send(PET()))
        assert type(found) is Pet
        assert found == expected


def test_media_types_that_are_none(sender: Sender, server: Server) -> None:
    """The nearest described type reads them, strictly too; nothing is lost."""
    shape = {"application/json": "dict[str, int]", "text/plain": "str", "application/pdf": "bytes"}
    operation: Operation[Any] = Operation("GET", "/x", returns={200: shape})
    for kind in ("x", "/", "application/", "text/html", "a" * 10_000, "application/json, text/plain"):
        server.serves(response(200, b"{}", content_type=kind))
        for strict in (True, False):
            assert sender.run(sender.client.send(operation(), strict=strict)) in (b"{}", "{}", {})


CHARSETS = [
    "idna",
    "punycode",
    "undefined",
    "rot13",
    "hex",
    "unicode_escape",
    "a\tb",
    "x" * 500,
    "os",
    "utf-7",
]


def test_encodings_that_are_none(sender: Sender, server: Server) -> None:
    """Python would look for a module of any name, and remember that there is none."""
    before = set(encodings._cache)
    for charset in CHARSETS:
        server.serves(response(200, b"\xff\\u0041-", content_type=f"text/plain; charset={charset}"))
        with pytest.raises(DecodeError):
            sender.run(sender.client.send(TEXT(), strict=True))
        assert sender.run(sender.client.send(TEXT())) == "\ufffd\\u0041-"
    assert set(encodings._cache) == before


def test_headers_of_another_type(sender: Sender, server: Server) -> None:
    header: Header[Any] = Header("X-Left", "int")
    for text in ("x", "", "1.5", "9" * 5000, "NaN", "1, 2", "[1]", "null"):
        server.serves(response(200, b"", x_left=text))
        result = sender.run(sender.client.respond(BYTES()))
        with pytest.raises(DecodeError):
            result.header(header)


# --- what servers ask for --------------------------------------------------------------------

WAITS = ["1e9", "inf", "NaN", "9" * 5000, "Fri, 31 Dec 9999 23:59:59 GMT", "120"]


def test_waits_that_are_absurd(sender: Sender, server: Server) -> None:
    """A server that asks for more than `longest` is an error at once; what is no time is not obeyed."""
    client = sender.client_of(server.url, retry=Retry(base=0.001))
    for text in WAITS:
        server.serves(response(429, b"", retry_after=text), response(200, b"ok"))
        with pytest.raises(RateLimited):
            sender.run(client.send(BYTES()))
    for text in ("-5", "0", "soon", "", "Fri, 99 Foo 0000 99:99:99", "Mon, 01 Jan 0001 00:00:00 GMT", "\xff"):
        if text == "\xff" and sender.name == "pyreqwest":
            continue
        raw = b"HTTP/1.1 503 -\r\nContent-Length: 0\r\nRetry-After: %s\r\n\r\n" % text.encode("latin-1")
        server.serves(HttpResponse(raw=raw, stays=True), response(200, b"ok"))
        assert sender.run(client.send(BYTES(), retry=Retry(base=0.001, cap=0.001))) == b"ok"


def paged(**how: Any) -> PagedOperation[Any, Any]:
    return PagedOperation("GET", "/items", returns={200: "Any"}, paging=Paging(items="items", **how))


LINK, HEADER = paged(link="next"), paged(header=True)
CURSOR = paged(cursor="next", into="after")


def walk(sender: Sender, client: Any, operation: Any, most: int | None = None) -> list[Any]:
    found = client.paginate(operation(), max_items=most)
    if sender.kind == "sync":
        return list(found)

    async def collect() -> list[Any]:
        return [item async for item in found]

    return list(sender.run(collect()))


LINKS = [
    "https://elsewhere.example/items",
    "//elsewhere.example/items",
    "http://127.0.0.1:1/items",
    "http://user@{host}/items",
    "http://{host}@elsewhere.example/",
    "ftp://{host}/items",
    "javascript:alert(1)",
    "http://[",
]


def test_pages_of_another_origin(sender: Sender, server: Server) -> None:
    client = sender.client_of(server.url, token=TOKEN)
    for link in LINKS:
        text = link.format(host=f"127.0.0.1:{server.port}")
        for operation in (LINK, HEADER):
            server.serves(response(200, {"items": [1], "next": text}, link=f"<{text}>; rel=next"))
            with pytest.raises(InvalidArgument):
                walk(sender, client, operation)
            assert len(server.asked) == 1, link


def test_pages_of_another_media_type(sender: Sender, server: Server) -> None:
    """A list must not look as if it ended where a proxy asks to log in."""
    for operation in (LINK, HEADER, CURSOR):
        for page in (b"<html>", b"\xff"):
            server.serves(response(200, page, content_type="text/html" if page != b"\xff" else "image/png"))
            with pytest.raises(PagingError, match="a page is no object"):
                walk(sender, sender.client, operation)


def test_pages_in_a_ring(sender: Sender, server: Server) -> None:
    for operation in (LINK, HEADER, CURSOR):
        ring = [
            response(200, {"items": [n], "next": f"/{n % 3}"}, link=f"</{n % 3}>; rel=next") for n in range(9)
        ]
        server.serves(*ring)
        with pytest.raises(PagingError):
            walk(sender, sender.client, operation)
        assert len(server.asked) == 4


def test_pages_without_end_are_as_many_as_are_asked_for(sender: Sender, server: Server) -> None:
    def respond(asked: Asked) -> HttpResponse:
        link = f"/{len(server.asked)}"
        return response(200, {"items": [1], "next": link}, link=f"<{link}>; rel=next")

    server.responds(respond)
    for operation in (LINK, HEADER, CURSOR):
        server.asked.clear()
        assert walk(sender, sender.client, operation, 20) == [1] * 20
        assert len(server.asked) == 20


CURSORS: list[Any] = ["\ud800", "a" * 70_000, "&key=1#\r\n", {"a": 1}, [1], 9**999, True, 1e300]


def test_cursors_that_are_none(sender: Sender, server: Server) -> None:
    for cursor in CURSORS:
        server.serves(response(200, {"items": [1], "next": cursor}), response(200, {"items": []}))
        try:
            assert walk(sender, sender.client, CURSOR) == [1]
        except CallError:
            continue
        assert len(server.asked[1].head.splitlines()) == len(server.asked[0].head.splitlines())
        assert server.asked[1].target.startswith("/items?")


@pytest.mark.parametrize(
    "link", ["<" * 16_000, "<a>;rel " * 4000, "<a>" + "; rel" * 5000, "<a>;" + " " * 16_000]
)
def test_links_that_are_none(sender: Sender, server: Server, link: str) -> None:
    server.serves(response(200, {"items": [1]}, link=link))
    assert walk(sender, sender.client, HEADER) == [1]


# --- the token endpoint ----------------------------------------------------------------------

TOKENS = {
    "an error": response(400, {"error": "invalid_client", "error_description": TOKEN}),
    "no JSON": response(200, TOKEN.encode()),
    "nothing": response(200, b""),
    "must be an object": response(200, [TOKEN]),
    "deep": response(200, b"[" * 100_000),
    "no token": response(200, {"token": TOKEN}),
    "a token that is none": response(200, {"access_token": {"a": TOKEN}}),
    "an empty token": response(200, {"access_token": ""}),
    "a header in the token": response(200, {"access_token": f"{TOKEN}\r\nX-Evil: 1"}),
    "a token that is not ASCII": response(200, {"access_token": f"{TOKEN}é"}),
    "half a surrogate pair": response(200, {"access_token": f"{TOKEN}\ud800"}),
    "too much": response(200, b" " * 1_100_000),
    "a bomb": response(200, gzip.compress(bytes(5_000_000)), content_encoding="gzip"),
    "another compression": response(200, b"x", content_encoding="br"),
    "a redirect": response(307, b"", location="/elsewhere"),
    "another redirect": response(302, b"", location="https://elsewhere.example/"),
    "no HTTP": HttpResponse(raw=b"x\r\n\r\n"),
    "an early end": HttpResponse(raw=b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{"),
    "a flood": HttpResponse(raw=b"HTTP/1.1 200 OK\r\n\r\n", flood=b" " * 65_536),
}


def renewing(server: Server) -> OAuth2:
    return OAuth2(client_id="c", client_secret=TOKEN, token_url=f"{server.url}/token")


def _respond_to_tokens(came: HttpResponse, asked: Asked) -> HttpResponse:
    return came if asked.target == "/token" else response(200, b"ok")


def test_a_token_endpoint_that_misbehaves(sender: Sender, server: Server) -> None:
    for name, came in TOKENS.items():
        server.responds(partial(_respond_to_tokens, came))
        client = sender.client_of(server.url, token=renewing(server), follow_redirects=True)
        with pytest.raises((AuthError, TransportError, InvalidArgument)) as caught:
            sender.run(client.send(BYTES()))
        assert {asked.target for asked in server.asked} == {"/token"}, name
        assert TOKEN not in repr(caught.value), name


def test_a_token_endpoint_that_is_slow(
    sender: Sender, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(token_endpoint, "TOTAL", 0.1)
    server.serves(HttpResponse(delay=1.0))
    with pytest.raises(CallError):
        sender.run(sender.client_of(server.url, token=renewing(server)).send(BYTES()))


@pytest.mark.parametrize("lasts", ["1" + "0" * 400, "1e308", "-1", "true", "[]", "NaN", "null", '"9"'])
def test_lifetimes_of_tokens_that_are_none(sender: Sender, server: Server, lasts: str) -> None:
    token = b'{"access_token": "T", "expires_in": %s, "refresh_token": [], "token_type": 1}' % lasts.encode()
    server.responds(lambda asked: response(200, token if asked.target == "/token" else b"ok"))
    client = sender.client_of(server.url, token=renewing(server))
    assert sender.run(client.send(BYTES())) == b"ok"
    assert server.asked[1].headers["authorization"] == "Bearer T"


def test_a_server_that_refuses_every_token(sender: Sender, server: Server) -> None:
    server.responds(
        lambda asked: response(200, {"access_token": "T"}) if asked.target == "/token" else response(401)
    )
    with pytest.raises(ApiError):
        sender.run(sender.client_of(server.url, token=renewing(server)).send(BYTES()))
    assert len(server.asked) == 4
