"""Answers made to harm: each ends in one of our errors, in a bounded time."""

from __future__ import annotations

import gzip
from typing import Any

import pytest
from conftest import Both
from loopback import Server, answer
from sample._runtime import (
    AuthError,
    CallError,
    DecodeError,
    InvalidArgument,
    OAuth2,
    Operation,
    TransportError,
)

GET: Operation[Any] = Operation("GET", "/x", returns={200: {"*/*": "bytes"}})
TEXT: Operation[Any] = Operation("GET", "/x", returns={200: {"text/plain": "str"}})


@pytest.mark.parametrize(
    "body",
    [gzip.compress(b"", mtime=0) * 100_000, b"\x1f\x8b\x08\x08\0\0\0\0\0\xff" + b"a" * 2_000_000],
    ids=["empty members", "endless file name"],
)
def test_compression_without_content_ends(both: Both, server: Server, body: bytes) -> None:
    server.answers(answer(200, body, content_encoding="gzip"))
    with pytest.raises(TransportError):
        both(both.client(server.url, retry=0).send(GET()))


@pytest.mark.parametrize(
    "location", ["http://[", "http://u:p@127.0.0.1/", "//elsewhere.example/x", "http://x:99999/"]
)
def test_odd_redirects_are_refused(both: Both, server: Server, location: str) -> None:
    server.answers(answer(302, location=location))
    with pytest.raises(CallError):
        both(both.client(server.url, follow_redirects=True, token="T").send(GET()))
    assert len(server.asked) == 1


@pytest.mark.parametrize(
    "charset", ["idna", "punycode", "undefined", "rot13", "hex", "unicode_escape", "a\tb", "x" * 500]
)
def test_encodings_that_are_none(both: Both, server: Server, charset: str) -> None:
    server.answers(answer(200, b"\xff\\u0041-", content_type=f"text/plain; charset={charset}"))
    with pytest.raises(DecodeError):
        both(both.client(server.url).send(TEXT()))


@pytest.mark.parametrize("lasts", ["1" + "0" * 400, "1e308", "-1", "true", "[]", "NaN"])
def test_lifetimes_of_tokens_that_are_none(both: Both, server: Server, lasts: str) -> None:
    token = b'{"access_token": "T", "expires_in": %s}' % lasts.encode()
    server.responds(lambda asked: answer(200, token if asked.target == "/token" else b"ok"))
    auth = OAuth2(client_id="c", client_secret="s", token_url=f"{server.url}/token")
    try:
        assert both(both.client(server.url, token=auth, retry=0).send(GET())) == b"ok"
    except (AuthError, InvalidArgument) as error:
        pytest.fail(str(error))
