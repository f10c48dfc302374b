"""Bytes that are no good HTTP, over every transport: an error of ours, in time, and the client goes on."""

from __future__ import annotations

import socket
import time
import traceback
from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import Any

import pytest
from sample._runtime import (
    ApiError,
    CallError,
    CallTimeout,
    ClientError,
    DecodeError,
    Operation,
    TransportError,
)
from sample._runtime.extras.api_keys import api_key
from sample._runtime.http.auth import Auth

from .calls import QUICK
from .conftest import Sender, some
from .loopback import HttpResponse, Server, dripping, response

ANY: Operation[Any] = Operation("GET", "/x", returns={200: {"*/*": "bytes"}, 204: None})
OK = b"HTTP/1.1 200 OK\r\n"
BODY = b"Content-Length: 2\r\n\r\nok"
CHUNKED = OK + b"Transfer-Encoding: chunked\r\n\r\n"
INTERIM = b"HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n"
SOON = 0.1
"""Seconds that a call may take."""
LATE = 20.0
"""Seconds after which a call that may take `SOON` was not ended, on a busy machine too."""
"""For a connection that seemed to be open still when it was closed."""


def read(sender: Sender, server: Server, rows: Mapping[str, bytes]) -> dict[str, bytes | None]:
    """What each response is read as, None for a TransportError; after each of them the client works."""
    found: dict[str, bytes | None] = {}
    for name, raw in rows.items():
        server.serves(HttpResponse(raw=raw), response(200, b"next"))
        found[name] = None
        with suppress(TransportError):
            found[name] = sender.run(sender.client.send(ANY()))
        assert sender.run(sender.client.send(ANY(), retry=QUICK)) == b"next", name
    return found


# --- heads -----------------------------------------------------------------------------------

STATUS_LINES = {
    "nothing": b"",
    "controls": b"\0\1\r\n\r\n",
    "a body": b"ok",
    "another protocol": b"SSH-2.0-OpenSSH_9.6\r\n",
    "HTTP/2": b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    "ICY": b"ICY 200 OK\r\n" + BODY,
    "a status of two digits": b"HTTP/1.1 20 OK\r\n" + BODY,
    "a status of four digits": b"HTTP/1.1 2000 OK\r\n" + BODY,
    "a negative status": b"HTTP/1.1 -20 OK\r\n" + BODY,
    "a status of zeros": b"HTTP/1.1 000 OK\r\n" + BODY,
    "a status in full-width digits": "HTTP/1.1 ２００ OK\r\n".encode() + BODY,
    "no line end": b"HTTP/1.1 200 OK",
}
HEADERS = {
    "NUL": OK + b"X: a\0b\r\n" + BODY,
    "CR": OK + b"X: a\rSet-Cookie: b\r\n" + BODY,
    "no colon": OK + b"XYZ\r\n" + BODY,
    "no name": OK + b": x\r\n" + BODY,
    "a space before the colon": OK + b"X : x\r\n" + BODY,
    "a name that is not ASCII": OK + "é: x\r\n".encode() + BODY,
    "a megabyte": OK + b"X: " + b"a" * 1_000_000 + b"\r\n" + BODY,
    "a head that ends early": OK + b"Content-Length: 2\r\nX: y",
}


def test_status_lines(sender: Sender, server: Server) -> None:
    assert read(sender, server, STATUS_LINES) == dict.fromkeys(STATUS_LINES)


def test_headers(sender: Sender, server: Server) -> None:
    assert read(sender, server, HEADERS) == dict.fromkeys(HEADERS)


def test_headers_that_one_library_refuses(sender: Sender, server: Server) -> None:
    rows = {
        "an escape": OK + b"X: a\x1b[31m\r\n" + BODY,
        "Latin-1": OK + b"X: \xff\r\n" + BODY,
        "folded": OK + b"X: a\r\n b\r\n" + BODY,
        "many": OK + b"".join(b"X%d: 1\r\n" % i for i in range(5000)) + BODY,
        "an escape in the reason": b"HTTP/1.1 200 \x1b[31m\r\n" + BODY,
    }
    assert set(read(sender, server, rows).values()) <= {None, b"ok"}


def test_a_status_that_nobody_knows(sender: Sender, server: Server) -> None:
    for status, error in ((999, ApiError), (499, ClientError), (101, CallError)):
        server.serves(HttpResponse(raw=b"HTTP/1.1 %d \r\n" % status + BODY))
        with pytest.raises(error):
            sender.run(sender.client.send(ANY(), retry=QUICK))


def test_older_and_newer_versions(sender: Sender, server: Server) -> None:
    """Of HTTP/1.0 a connection is not kept, whatever it says of how it ends."""
    for head in (b"", b"Content-Length: 2\r\n", b"Connection: close\r\nContent-Length: 2\r\n"):
        server.serves(HttpResponse(raw=b"HTTP/1.0 200 OK\r\n" + head + b"\r\nok"), response(200, b"next"))
        assert sender.run(sender.client.send(ANY())) == b"ok"
        assert sender.run(sender.client.send(ANY())) == b"next"
    rows = {
        "1.0 in chunks": b"HTTP/1.0 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n",
        "1.2": b"HTTP/1.2 200 OK\r\n" + BODY,
        "2.0": b"HTTP/2.0 200 OK\r\n" + BODY,
        "1.10": b"HTTP/1.10 200 OK\r\n" + BODY,
        "no version": b"HTTP/ 200 OK\r\n" + BODY,
        "small letters": b"http/1.1 200 OK\r\n" + BODY,
    }
    assert set(read(sender, server, rows).values()) <= {None, b"ok"}


def test_interim_responses_are_passed_over(sender: Sender, server: Server) -> None:
    for interim in (INTERIM, b"HTTP/1.1 100 Continue\r\n\r\n", b"HTTP/1.1 102 Processing\r\n\r\n"):
        server.serves(HttpResponse(raw=interim * 20 + OK + BODY, stays=True), response(200, b"next"))
        assert sender.run(sender.client.send(ANY())) == b"ok"
        assert sender.run(sender.client.send(ANY())) == b"next"


# --- bodies ----------------------------------------------------------------------------------

LENGTHS = {
    "longer than what comes": OK + b"Content-Length: 9\r\n\r\nok",
    "negative": OK + b"Content-Length: -2\r\n\r\nok",
    "two": OK + b"Content-Length: 2\r\nContent-Length: 1\r\n\r\nok",
    "two, the other way": OK + b"Content-Length: 1\r\nContent-Length: 2\r\n\r\nok",
    "two in one": OK + b"Content-Length: 1, 2\r\n\r\nok",
    "a sign": OK + b"Content-Length: +2\r\n\r\nok",
    "an underscore": OK + b"Content-Length: 0_2\r\n\r\nok",
    "hexadecimal": OK + b"Content-Length: 0x2\r\n\r\nok",
    "a space": OK + b"Content-Length: 0 2\r\n\r\nok",
    "empty": OK + b"Content-Length: \r\n\r\nok",
    "huge": OK + b"Content-Length: " + b"9" * 30 + b"\r\n\r\nok",
    "5,000 digits": OK + b"Content-Length: " + b"9" * 5000 + b"\r\n\r\nok",
}
CHUNKS = {
    "no size": CHUNKED + b"\r\n",
    "letters": CHUNKED + b"zz\r\nok\r\n0\r\n\r\n",
    "negative": CHUNKED + b"-2\r\nok\r\n0\r\n\r\n",
    "huge": CHUNKED + b"f" * 40 + b"\r\nok",
    "the largest": CHUNKED + b"f" * 16 + b"\r\nok",
    "no end": CHUNKED + b"2\r\nok\r\n",
    "shorter than what comes": CHUNKED + b"2\r\nokokok\r\n0\r\n\r\n",
    "a long extension": CHUNKED + b"2;" + b"a" * 300_000 + b"\r\nok\r\n0\r\n\r\n",
}


def test_lengths(sender: Sender, server: Server) -> None:
    assert read(sender, server, LENGTHS) == dict.fromkeys(LENGTHS)


def test_a_length_that_is_too_short_cuts_the_response(sender: Sender, server: Server) -> None:
    smuggled = b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nevil"
    rows = {
        "short": OK + BODY + b"more",
        "204": b"HTTP/1.1 204 No Content\r\n\r\n" + smuggled,
        "twice the same": OK + b"Content-Length: 2\r\nContent-Length: 2\r\n\r\nok",
    }
    for name, raw in rows.items():
        server.serves(HttpResponse(raw=raw, stays=True), response(200, b"next"))
        assert sender.run(sender.client.send(ANY())) in (b"ok", None), name
        assert sender.run(sender.client.send(ANY())) == b"next", name


def test_chunks(sender: Sender, server: Server) -> None:
    assert read(sender, server, CHUNKS) == dict.fromkeys(CHUNKS)


def test_chunks_that_one_library_forgives(sender: Sender, server: Server) -> None:
    rows = {
        text: CHUNKED + text.encode() + b"\r\nok\r\n0\r\n\r\n" for text in ("0x2", "0_2", "+2", " 2", "2;a=b")
    }
    rows["no line end"] = CHUNKED + b"2\r\nokay0\r\n\r\n"
    assert set(read(sender, server, rows).values()) <= {None, b"ok"}


def test_transfer_codings(sender: Sender, server: Server) -> None:
    """What is not chunked ends with the connection, for a library that takes it at all."""
    raw = OK + b"Transfer-Encoding: gzip\r\n\r\nok"
    assert set(read(sender, server, {"gzip": raw}).values()) <= {None, b"ok"}
    both = OK + b"Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n"
    assert set(read(sender, server, {"a length as well": both}).values()) <= {None, b"ok"}


# --- time ------------------------------------------------------------------------------------

FLOODS = {
    "interim responses": HttpResponse(raw=b"", flood=INTERIM * 1000),
    "permissions to continue": HttpResponse(raw=b"", flood=b"HTTP/1.1 100 Continue\r\n\r\n" * 1000),
    "a status line": HttpResponse(raw=b"HTTP/1.1 200 ", flood=b"a" * 65_536),
    "headers": HttpResponse(raw=OK, flood=b"X: a\r\n" * 1000),
    "one header": HttpResponse(raw=OK + b"X: ", flood=b"a" * 65_536),
    "small chunks": HttpResponse(raw=CHUNKED, flood=b"1\r\na\r\n" * 1000),
    "the size of a chunk": HttpResponse(raw=CHUNKED, flood=b"0" * 65_536),
    "an extension": HttpResponse(raw=CHUNKED + b"2;", flood=b"a" * 65_536),
    "trailers": HttpResponse(raw=CHUNKED + b"0\r\n", flood=b"X: a\r\n" * 1000),
}


@pytest.mark.parametrize("name", some(FLOODS, slow=("permissions to continue", "the size of a chunk")))
def test_floods_end_in_time(sender: Sender, server: Server, name: str) -> None:
    """A server that never pauses is never late for any single read."""
    server.serves(FLOODS[name])
    began = time.monotonic()
    with pytest.raises(TransportError):
        sender.run(sender.client.send(ANY(), timeout=SOON))
    assert time.monotonic() - began < LATE
    server.serves(response(200, b"next"))
    assert sender.run(sender.client.send(ANY())) == b"next"


def test_a_flood_of_trailers_ends_a_stream_too(sender: Sender, server: Server) -> None:
    server.serves(FLOODS["trailers"])
    began = time.monotonic()
    with pytest.raises(TransportError):
        sender.stream(sender.client.stream(ANY(), timeout=SOON), lambda stream: stream.chunks())
    assert time.monotonic() - began < LATE


HEAD = OK + BODY


@pytest.mark.parametrize("given", [False, True])
def test_a_head_that_comes_byte_by_byte_ends_in_time(sender: Sender, given: bool) -> None:
    """With a client of httpx or httpx2 of one's own, only once it is here: there, each read has the time."""
    with dripping(b"", (HEAD[i : i + 1] for i in range(len(HEAD))), 0.02) as drip:
        transport = sender.given() if given else sender.transport
        with pytest.raises(CallTimeout):
            sender.run(sender.client_of(drip.url, transport=transport).send(ANY(), timeout=SOON))
    if given:
        sender.run(transport.close())
    waits = given and sender.kind == "sync" and sender.name in ("httpx", "httpx2")
    assert (drip.given >= HEAD.index(b"\r\n\r\n")) == waits


def test_a_server_that_does_not_read(sender: Sender) -> None:
    put: Operation[Any] = Operation("PUT", "/x", returns={200: None}, accepts=("application/octet-stream",))
    with socket.create_server(("127.0.0.1", 0)) as listening:
        client = sender.client_of(f"http://127.0.0.1:{listening.getsockname()[1]}")
        bodies: list[Any] = [bytes(20_000_000), iter([bytes(60_000)] * 400)]
        for body in bodies:
            with pytest.raises(CallTimeout):
                sender.run(client.send(put(body=body), timeout=SOON))


# --- secrets ---------------------------------------------------------------------------------

TOKEN = "s3cr3t-T0k3n"


def failures() -> Iterator[HttpResponse]:
    """A server that says again what it was told, where a library would quote it."""
    said = TOKEN.encode()
    yield HttpResponse(raw=b"")
    yield HttpResponse(raw=said + b"\r\n\r\n")
    yield HttpResponse(raw=b"HTTP/1.1 200 " + said + b"\0\r\n\r\n")
    yield HttpResponse(raw=OK + b"X: " + said + b"\0\r\n\r\n")
    yield HttpResponse(raw=OK + b"Content-Length: " + said + b"\r\n\r\n")
    yield HttpResponse(raw=CHUNKED + said + b"\r\n\r\n")
    yield HttpResponse(raw=OK + b"Content-Length: 99\r\n\r\n" + said)
    yield response(200, said, content_encoding="gzip")
    yield response(200, b"{}", content_encoding=TOKEN)
    yield response(302, b"", location=f"http://127.0.0.1:1/{TOKEN}")
    yield response(302, b"", location=f"http://{TOKEN}[")
    yield response(418, {"message": TOKEN}, www_authenticate=TOKEN)
    yield response(200, {"name": [TOKEN]})
    yield response(200, said, content_type="application/json")
    yield HttpResponse(delay=2 * SOON)


def test_no_error_shows_a_secret(sender: Sender, server: Server, caplog: pytest.LogCaptureFixture) -> None:
    """Neither those of the request nor what the server said, in all that a traceback prints."""
    caplog.set_level("DEBUG", "sample")
    auth = Auth(
        {"q": api_key("query", "key", TOKEN), "h": api_key("header", "X-Key", TOKEN)},
        default=(("q", "h"),),
    )
    operation: Operation[Any] = Operation("GET", "/x", returns={200: {"application/json": "dict[str, int]"}})
    client = sender.client_of(server.url, auth=auth, follow_redirects=True, strict=True)
    for came in failures():
        server.serves(came)
        with pytest.raises(CallError) as caught:
            sender.run(client.send(operation(), timeout=SOON if came.delay else LATE))
        assert all(f"?key={TOKEN}" in asked.target for asked in server.asked)
        shown = "".join(traceback.format_exception(caught.value)) + repr(caught.value)
        assert TOKEN not in shown, came
    gone = Server()
    gone.close()
    with pytest.raises(TransportError) as refused:
        sender.run(sender.client_of(gone.url, auth=auth).send(operation()))
    assert TOKEN not in "".join(traceback.format_exception(refused.value))
    assert not [record for record in caplog.records if TOKEN in record.getMessage()]


def test_errors_keep_what_came(sender: Sender, server: Server) -> None:
    operation: Operation[Any] = Operation("GET", "/x", returns={200: {"application/json": "int"}})
    server.serves(response(200, {"a": TOKEN}))
    with pytest.raises(DecodeError) as caught:
        sender.run(sender.client.send(operation(), strict=True))
    assert TOKEN.encode() in caught.value.response.content
