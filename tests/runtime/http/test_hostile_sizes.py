"""Sizes and compression, over every transport: what comes out counts, and memory has a bound."""

from __future__ import annotations

import gzip
import re
import zlib
from typing import Any

import pytest
from sample._runtime import ApiError, ResponseTooLarge, TransportError, UnsupportedCoding

from .calls import BYTES, QUICK
from .clients import AsyncClient, SyncClient
from .conftest import Sender, traced
from .loopback import HttpResponse, Server, response

LIMIT = 1_000_000
SIZE = 39_976_960
_RLE = (131_072 << 3 | 2).to_bytes(3, "little") + b"\0"  # RFC 8878, section 3.1.1.2: 128 KiB of one byte
BOMBS = {
    "gzip": gzip.compress(bytes(SIZE), 9),
    "deflate": zlib.compress(bytes(SIZE), 9),
    "br": bytes.fromhex(
        "cfffff7ff82700e2b14020f7fe9ffffffff04f00c4610180eefd7ffe6789e19f0088c32200dd2831"
    ),  # 40,000,000 bytes
    "zstd": b"\x28\xb5\x2f\xfd\0\x50" + _RLE * 304 + bytes([_RLE[0] | 1]) + _RLE[1:],
}


@pytest.mark.parametrize("status", [200, 500])
def test_the_limit_counts_what_comes_out(sender: Sender, server: Server, status: int) -> None:
    client = sender.client_of(server.url, max_response=LIMIT)

    def size(body: bytes, **headers: str) -> int:
        server.serves(response(status, body, **headers))
        try:
            return len(sender.run(client.send(BYTES())))
        except ApiError as error:
            return len(error.content)

    assert size(bytes(LIMIT)) == LIMIT
    assert size(gzip.compress(bytes(LIMIT)), content_encoding="gzip") == LIMIT
    for body, headers in (
        (bytes(LIMIT + 1), {}),
        (gzip.compress(bytes(LIMIT + 1)), {"content_encoding": "gzip"}),
    ):
        with pytest.raises(ResponseTooLarge):
            size(body, **headers)
    server.serves(HttpResponse(status=status, raw=b"HTTP/1.1 %d -\r\n\r\n" % status, flood=b"a" * 65_536))
    with pytest.raises(ResponseTooLarge):
        sender.run(client.send(BYTES()))


def test_an_announced_length_takes_no_memory(sender: Sender, server: Server) -> None:
    server.serves(HttpResponse(raw=b"HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\nab"))
    with traced() as most, pytest.raises(TransportError):
        sender.run(sender.client.send(BYTES()))
    assert most() < LIMIT


@pytest.mark.parametrize("cls", [SyncClient, AsyncClient])
def test_the_limit_is_100_mib(cls: Any) -> None:
    assert cls("http://x")._engine.settings.max_response == 100 * 1024 * 1024


@pytest.mark.slow
def test_the_limit_unless_told_otherwise(sender: Sender, server: Server) -> None:
    server.serves(HttpResponse(raw=b"HTTP/1.1 200 OK\r\n\r\n", flood=b"a" * 65_536))
    with pytest.raises(ResponseTooLarge, match="104857600"):
        sender.run(sender.client.send(BYTES()))


# --- compression -----------------------------------------------------------------------------

CODINGS = ["compress", "gzip, gzip", "gzip, br", "zstd", "gzip, deflate", "dcb"]
COMPRESSED = {
    "empty members": gzip.compress(b"", mtime=0) * 60_000,
    "an endless file name": b"\x1f\x8b\x08\x08\0\0\0\0\0\xff" + b"a" * 1_200_000,
    "cut": gzip.compress(b'{"name": "a"}', mtime=0)[:-4],
    "none": b'{"name": "a"}',
    "rubbish after it": gzip.compress(b"{}", mtime=0) + b"rubbish",
    "a wrong checksum": gzip.compress(b"{}", mtime=0)[:-8] + bytes(8),
}


@pytest.mark.parametrize("coding", BOMBS)
def test_a_bomb_takes_no_memory(sender: Sender, server: Server, coding: str) -> None:
    """Only gzip is asked for; deflate comes all the same, and nothing else is ever decompressed."""
    server.serves(response(200, BOMBS[coding], content_encoding=coding))
    client = sender.client_of(server.url, max_response=LIMIT)
    with traced() as most, pytest.raises(TransportError) as caught:
        sender.run(client.send(BYTES()))
    assert most() < 5 * LIMIT
    assert isinstance(caught.value, ResponseTooLarge) == (coding in ("gzip", "deflate"))


@pytest.mark.parametrize("coding", BOMBS)
def test_a_bomb_that_the_library_decompresses(server: Server, coding: str) -> None:
    """As pyreqwest does unless it is told not to, which a client of one's own should be."""
    sender = Sender("pyreqwest", "sync", server.url)
    given = sender.given()
    server.serves(response(200, BOMBS[coding], content_encoding=coding))
    assert len(sender.client_of(server.url, transport=given).send(BYTES())) >= SIZE
    with pytest.raises(ResponseTooLarge):
        sender.client_of(server.url, transport=given, max_response=LIMIT).send(BYTES())
    sender.close()


def test_compression_that_was_not_asked_for(sender: Sender, server: Server) -> None:
    """It would be no other the next time, so there is none."""
    body = gzip.compress(gzip.compress(b"{}"))
    client = sender.client_of(server.url, retry=QUICK)
    for coding in CODINGS:
        server.serves(response(200, body, content_encoding=coding))
        with pytest.raises(UnsupportedCoding, match=re.escape(f"({coding})")):
            sender.run(client.send(BYTES()))
        with pytest.raises(UnsupportedCoding):
            sender.stream(client.stream(BYTES()), lambda stream: stream.chunks())
        assert len(server.asked) == 2


def test_codings_that_need_no_second_try(sender: Sender, server: Server) -> None:
    client = sender.client_of(server.url, retry=QUICK)
    raw = zlib.compressobj(wbits=-15)
    for coding, body in (
        ("none", b"{}"),
        ("aws-chunked", b"{}"),
        ("gzip", gzip.compress(b"{}")),
        ("deflate", zlib.compress(b"{}")),
        ("deflate", raw.compress(b"{}") + raw.flush()),
    ):
        server.serves(response(200, body, content_encoding=coding))
        assert sender.run(client.send(BYTES())) == b"{}"
        assert len(server.asked) == 1


def test_compression_twice(sender: Sender, server: Server) -> None:
    body = gzip.compress(gzip.compress(b"{}"))
    twice = b"Content-Encoding: gzip\r\n" * 2
    server.serves(HttpResponse(raw=b"HTTP/1.1 200 OK\r\n" + twice + b"\r\n" + body))
    with pytest.raises(TransportError):
        sender.run(sender.client.send(BYTES()))
    server.serves(response(200, body, content_encoding="gzip"))
    assert gzip.decompress(sender.run(sender.client.send(BYTES()))) == b"{}"


def test_compression_that_is_none(sender: Sender, server: Server) -> None:
    for body in COMPRESSED.values():
        server.serves(response(200, body, content_encoding="gzip"))
        with pytest.raises(TransportError):
            sender.run(sender.client.send(BYTES()))
