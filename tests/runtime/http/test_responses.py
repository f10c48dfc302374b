"""What a call returns or raises: by status, by media type, strict or not."""

from __future__ import annotations

import gzip
import pickle
from typing import Any

import pytest
from sample import models
from sample._runtime import (
    DEFAULT,
    ApiError,
    ClientError,
    DecodeError,
    Header,
    Headers,
    NotFound,
    Operation,
    RateLimited,
    Redirected,
    Response,
    ServerError,
    Stream,
    TransportError,
)
from sample._runtime.http.errors import ResponseTooLarge
from sample.models import Lizard, Pet, Problem

from .conftest import Both
from .loopback import HttpResponse, Server, response

PET = {"name": "Tom"}


def get(returns: Any, **details: Any) -> Operation[Any]:
    return Operation("GET", "/x", returns=returns, **details)


def respond(both: Both, server: Server, operation: Operation[Any], came: HttpResponse, **options: Any) -> Any:
    server.serves(came)
    return both(both.client(server.url, retry=0, **options).respond(operation()))


def data(both: Both, server: Server, operation: Operation[Any], came: HttpResponse, **options: Any) -> Any:
    return respond(both, server, operation, came, **options).data


# --- statuses --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("returns", "status", "expected"),
    [
        ({200: "Pet", "2XX": "Any"}, 200, Pet),
        ({200: "Any", "2XX": "Pet"}, 202, Pet),
        ({200: "Any", DEFAULT: "Pet"}, 202, Pet),
        ({201: "Pet"}, 200, Pet),
        ({201: "Pet", 204: None}, 200, Pet),
        ({201: "Pet", 207: "Lizard"}, 200, Pet),
        ({304: "Pet"}, 304, Pet),
        ({404: "Pet"}, 404, Pet),
        ({"3XX": "Pet"}, 302, Pet),
    ],
)
def test_success(both: Both, server: Server, returns: Any, status: int, expected: type[Any]) -> None:
    if status == 304:
        pytest.skip("a 304 has no body")
    assert type(data(both, server, get(returns), response(status, PET))) is expected


@pytest.mark.parametrize(
    ("raises", "status", "error", "expected"),
    [
        ({404: "Problem", "4XX": "Pet"}, 404, NotFound, Problem),
        ({404: "Pet", "4XX": "Problem"}, 418, ClientError, Problem),
        ({DEFAULT: "Problem"}, 429, RateLimited, Problem),
        ({DEFAULT: "Problem"}, 521, ServerError, Problem),
        ({DEFAULT: "Problem"}, 302, Redirected, Problem),
        ({}, 400, ApiError, dict),
        ({400: None}, 400, ApiError, dict),
        ({DEFAULT: "Problem"}, 600, ApiError, Problem),
    ],
)
def test_errors(
    both: Both, server: Server, raises: Any, status: int, error: type[Any], expected: Any
) -> None:
    came = response(status, {"message": "no"}, location="/y")
    with pytest.raises(error) as caught:
        data(both, server, get({200: "Pet"}, raises=raises), came)
    found = caught.value
    assert (found.status, type(found.data)) == (status, expected)
    assert found.headers["LOCATION"] == "/y"
    if error is not Redirected:
        assert str(found).endswith(": GET /x: no")


def test_a_default_of_returns_is_no_success_for_errors(both: Both, server: Server) -> None:
    operation = get({DEFAULT: "Pet"}, raises={DEFAULT: "Problem"})
    with pytest.raises(NotFound) as caught:
        data(both, server, operation, response(404, {"message": "x"}))
    assert caught.value.data == Problem(message="x")


@pytest.mark.parametrize(
    "came",
    [
        response(500, b"<html>", content_type="text/html"),
        response(500, b"", content_type="application/json"),
        response(500, b'{"mess', content_type="application/json"),
        response(500, {"other": 1}),
        response(500, b"\xff", content_type="application/json"),
    ],
)
def test_an_error_is_not_hidden_by_another(both: Both, server: Server, came: HttpResponse) -> None:
    with pytest.raises(ServerError) as caught:
        data(both, server, get({200: "Pet"}, raises={DEFAULT: "Problem"}), came, strict=True)
    assert not isinstance(caught.value.data, Problem)
    assert caught.value.content == came.body


# --- bodies ----------------------------------------------------------------------------------


@pytest.mark.parametrize("status", [204, 205, 200, 202])
def test_nothing(both: Both, server: Server, status: int) -> None:
    assert data(both, server, get({status: None}), response(status)) is None


def test_head(both: Both, server: Server) -> None:
    operation: Operation[Any] = Operation("HEAD", "/x", returns={200: "Pet"})
    came = response(200, None, content_length="1000", content_encoding="gzip")
    result = respond(both, server, operation, came)
    assert (result.status, result.data) == (200, None)
    assert result.headers["Content-Length"] == "1000"


@pytest.mark.parametrize(
    "content_type", ["application/json", "application/hal+json", "text/plain", "", "a; b"]
)
def test_json_whatever_it_is_called(both: Both, server: Server, content_type: str) -> None:
    came = HttpResponse(
        body=b'{"name": "Tom"}', headers={"Content-Type": content_type} if content_type else {}
    )
    assert data(both, server, get({200: "Pet"}), came) == Pet(name="Tom")


@pytest.mark.parametrize(
    ("content_type", "body", "expected"),
    [
        ("application/json; charset=utf-8", b'{"name": "Tom"}', Pet(name="Tom")),
        ("text/plain", "Ä".encode(), "Ä"),
        ("text/plain; charset=ISO-8859-1", "Ä".encode("latin-1"), "Ä"),
        ("application/pdf", b"%PDF", b"%PDF"),
        ("image/png", b"\x89", b"\x89"),
        ("application/problem+json", b'{"message": "m"}', Problem(message="m")),
        ("application/octet-stream", b"1", b"1"),
    ],
)
def test_the_media_type_that_came_decides(
    both: Both, server: Server, content_type: str, body: bytes, expected: Any
) -> None:
    shape = {
        "application/json": "Pet",
        "text/plain": "str",
        "application/pdf": "bytes",
        "image/*": "bytes",
        "application/problem+json": "Problem",
        "*/*": "bytes",
    }
    assert data(both, server, get({200: shape}), response(200, body, content_type=content_type)) == expected


def test_bytes_of_any_media_type(both: Both, server: Server) -> None:
    """Spring describes base64 in JSON and bytes as they are in one way."""
    for content_type, body in (("application/json", b'"AAE="'), ("application/octet-stream", b"\0\1")):
        came = response(200, body, content_type=content_type)
        assert data(both, server, get({200: "bytes"}), came, strict=True) == b"\0\1"


def test_another_media_type_is_typed(both: Both, server: Server) -> None:
    shape = {"application/json": "Pet", "application/pdf": "bytes"}
    came = response(200, b"<html>", content_type="text/html")
    with pytest.raises(DecodeError) as caught:
        data(both, server, get({200: shape}), came, strict=True)
    assert caught.value.response.content == b"<html>"
    with pytest.raises(DecodeError) as caught:
        data(both, server, get({200: "Pet"}), came, strict=True)
    assert (caught.value.path, caught.value.reason) == ("$", "expected JSON, got text/html")
    assert caught.value.call == "GET /x"


@pytest.mark.parametrize(
    "body", [b"", b"{", b"NaN", b"[" * 100_000, b"\xff", b'{"name": 1}', b"[]", b"1" * 5000]
)
def test_a_broken_response_is_a_decode_error(both: Both, server: Server, body: bytes) -> None:
    came = response(200, body, content_type="application/json")
    with pytest.raises(DecodeError) as caught:
        data(both, server, get({200: "Pet"}), came, strict=True)
    assert caught.value.response.content == body


def test_by_default_it_is_drift(both: Both, server: Server) -> None:
    drifts: list[Any] = []
    options = {"on_drift": drifts.append}
    came = response(200, b"", content_type="application/json")
    assert data(both, server, get({200: "Pet"}), came, **options) is None
    assert data(both, server, get({200: "Pet"}), response(200, {"name": 1}), **options).name == 1
    assert [str(drift) for drift in drifts] == [
        "$: expected JSON, got an empty body",
        "$.name: expected string, got integer",
    ]


def test_a_stream_that_is_sent_for_is_a_list(both: Both, server: Server) -> None:
    shape = {"application/jsonl": Stream("Pet"), "text/event-stream": Stream("Pet")}
    came = response(200, b'{"name": "a"}\n\n{"name": "b"}', content_type="application/jsonl")
    assert data(both, server, get({200: shape}), came) == [Pet(name="a"), Pet(name="b")]
    came = response(200, b'data: {"name":\ndata: "a"}\n\ndata: [DONE]\n\n', content_type="text/event-stream")
    assert data(both, server, get({200: shape}), came) == [Pet(name="a")]


# --- compression and limits ------------------------------------------------------------------


def test_gzip(both: Both, server: Server) -> None:
    text = b'{"name": "%s"}' % (b"x" * 300_000)
    came = response(
        200,
        gzip.compress(text[:1000], mtime=0) + gzip.compress(text[1000:], mtime=0),
        content_encoding="gzip",
    )
    assert len(data(both, server, get({200: "Pet"}), came).name) == 300_000
    assert server.asked[0].headers["accept-encoding"] == "gzip"


@pytest.mark.parametrize("limit", [10_000_000])
def test_a_bomb_is_defused(both: Both, server: Server, limit: int) -> None:
    came = response(200, gzip.compress(bytes(50_000_000)), content_encoding="gzip")
    with pytest.raises(ResponseTooLarge):
        data(both, server, get({200: "Pet"}), came, max_response=limit)
    with pytest.raises(ResponseTooLarge):
        data(both, server, get({200: "Pet"}), response(200, bytes(limit + 1)), max_response=limit)


@pytest.mark.parametrize(
    ("body", "coding"),
    [
        (gzip.compress(b"{}", mtime=0)[:-4], "gzip"),
        (b"{}", "gzip"),
        (gzip.compress(b'{"name": 1}', mtime=0) + b"rubbish", "gzip"),
        (b"{}", "br"),
        (gzip.compress(gzip.compress(b"{}", mtime=0), mtime=0), "gzip, gzip"),
    ],
)
def test_broken_compression_is_typed(both: Both, server: Server, body: bytes, coding: str) -> None:
    came = response(200, body, content_encoding=coding)
    with pytest.raises(TransportError):
        data(both, server, get({200: "Pet"}), came)


# --- headers ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("type_", "text", "expected"),
    [
        ("int", "7", 7),
        ("str", "7", "7"),
        ("bool", "true", True),
        ("float", "1.5", 1.5),
        ("list[int]", "1, 2,3", [1, 2, 3]),
        ("list[str]", "a, 1", ["a", "1"]),
        ("UUID", "5a4c1f0e-6b8e-4d0a-9a55-1c8f5f0f6d3e", None),
        ("int", None, None),
    ],
)
def test_typed_headers(type_: str, text: str | None, expected: Any) -> None:
    headers = Headers([("x-rate-limit", text)] if text is not None else [])
    response = Response(status=200, headers=headers, data=None, namespace=models.__name__)
    header: Header[Any] = Header("X-Rate-Limit", type_)
    found = response.header(header)
    assert found == expected or str(found) == text


def test_headers_of_one_name() -> None:
    headers = Headers([("Set-Cookie", "a=1"), ("set-cookie", "b=2"), ("X", "y")])
    assert headers.all("SET-COOKIE") == ["a=1", "b=2"]
    assert (headers["x"], dict(headers), len(headers)) == ("y", {"set-cookie": "a=1, b=2", "x": "y"}, 2)
    assert "y" not in repr(headers)


def test_api_errors_are_pickled(server: Server) -> None:
    import sample

    server.serves(response(404, {"message": "m"}))
    with sample.Client(base_url=server.url) as client, pytest.raises(NotFound) as caught:
        client.pets.search()
    again = pickle.loads(pickle.dumps(caught.value))
    assert (type(again), again.status, again.data) == (NotFound, 404, Problem(message="m"))
    assert str(again) == "404 Not Found: GET /pets: m"


def test_the_union_of_an_undescribed_success(both: Both, server: Server) -> None:
    operation = get({201: "Pet", 207: "Lizard"})
    came = response(200, {"name": "Liz", "scales": 3})
    assert data(both, server, operation, came) in (
        Lizard(name="Liz", scales=3),
        Pet(name="Liz", extra={"scales": 3}),
    )
