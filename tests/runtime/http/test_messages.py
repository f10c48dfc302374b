"""What errors say: what was called, what the server said of it, and no secrets."""

from __future__ import annotations

import errno
import os
import pickle
import socket
import ssl
from base64 import b64encode
from typing import Any

import pytest
from sample._runtime import (
    ApiError,
    CallError,
    ConnectionFailed,
    DecodeError,
    NotFound,
    Operation,
    Redirected,
    SyncClient,
    basic,
)
from sample._runtime.extras.api_keys import api_key
from sample._runtime.http.auth import Auth, bearer

from .conftest import Sender
from .loopback import HttpResponse, Server, response

GET: Operation[Any] = Operation("GET", "/pets/{id}", returns={200: {"application/json": "Any"}})
NGINX = b"""<html>\r
<head><title>502 Bad Gateway</title></head>\r
<body>\r
<center><h1>502 Bad Gateway</h1></center>\r
<hr><center>nginx/1.24.0</center>\r
</body>\r
</html>\r
"""
S3 = b"<?xml version='1.0'?><Error><Code>NoSuchKey</Code><Message>No such thing &amp; so</Message></Error>"


def said(status: int, data: Any, **headers: str) -> str:
    """The message of the error that a response makes."""
    from sample._runtime import Headers, Response
    from sample._runtime.http.errors import error_for
    from sample._runtime.http.messages import message_of

    came = response(status, data, **headers)
    fields = Headers(came.headers.items())
    found = Response(status=status, headers=fields, data=None, content=came.body, call="GET /pets/{id}")
    return str(error_for(found, message_of(status, fields, came.body)))


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ({"message": "no such pet"}, "no such pet"),
        ({"Message": "no such pet", "__type": "x"}, "no such pet"),
        ({"detail": "no such pet"}, "no such pet"),
        ({"type": "about:blank", "title": "Gone", "status": 404, "detail": "It left."}, "Gone: It left."),
        ({"title": "Gone", "status": 404}, "Gone"),
        (
            {"title": "Some are wrong.", "errors": {"Name": ["is required", "is short"]}},
            "Some are wrong.: Name: is required, is short",
        ),
        ({"errors": {"name": ["is required"]}}, "name: is required"),
        (
            {"errors": [{"title": "No", "detail": "no such pet"}, {"detail": "nor this"}]},
            "No: no such pet; nor this",
        ),
        ({"error": {"code": 404, "message": "no such pet", "status": "NOT_FOUND"}}, "no such pet"),
        ({"error": "no such pet"}, "no such pet"),
        ({"error": "invalid_grant", "error_description": "it is old"}, "invalid_grant: it is old"),
        (
            {
                "detail": [
                    {"loc": ["body", "tags", 0], "msg": "Field required", "input": "s3cret"},
                    {"loc": ["query", "q"], "msg": "too short"},
                ]
            },
            "body.tags.0: Field required; query.q: too short",
        ),
        ([{"message": "one"}, {"message": "two"}], "one; two"),
        ("no such pet", "no such pet"),
        (
            {"code": 7, "api_key": "abc", "inner": {"password": "p"}},
            '{"code": 7, "api_key": "***", "inner": {"password": "***"}}',
        ),
        ({"message": None, "code": 7}, '{"message": null, "code": 7}'),
        (b"no such\r\n pet", "no such pet"),
        (b"a\x1b[31m\xe2\x80\xae", r"a\x1b[31m\u202e"),
        (b'{"mess', '{"mess'),
        ("é" * 300, "é" * 199 + "…"),
        (NGINX, "502 Bad Gateway"),
        (S3, "No such thing & so"),
        (b"<p>It is <b>late</b></p>", "It is late"),
        (b"\xff\xd8\xff" + bytes(20), "23 bytes of application/json"),
        ({"a": [[[[[[[[[[[["deep"]]]]]]]]]]]]}, '{"a": [[[[[[[[]]]]]]]]}'),
    ],
)
def test_what_the_server_said(data: Any, message: str) -> None:
    assert said(404, data, content_type="application/json") == f"404 Not Found: GET /pets/{{id}}: {message}"


def test_an_empty_body_says_nothing() -> None:
    assert said(404, b"") == "404 Not Found: GET /pets/{id}"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("Invalid token: expired", "Invalid token: expired"),
        ("Duplicate key: name.", "Duplicate key: name."),
        ("token=abcdef is old", "token=*** is old"),
        (
            "see https://u:p@x.example/y?access_token=abc&page=2",
            "see https://***@x.example/y?access_token=***&page=2",
        ),
        ("Incorrect API key: sk-12345", "Incorrect API key: ***"),
        ('{"password": "hunter"', '{"password": "***"'),
        ("got Bearer abcdefghij", "got Bearer ***"),
        ("got Basic dTpwdTpwdTpw", "got Basic ***"),
    ],
)
def test_what_looks_like_a_secret_is_not_shown(text: str, message: str) -> None:
    assert said(400, text.encode()) == f"400 Bad Request: GET /pets/{{id}}: {message}"


@pytest.mark.parametrize(
    "piece", ["key", "key:", "a-", "<title", "<", "Bearer ", "://", '"key": ', "{", "[", "= "]
)
def test_long_bodies_take_little_time(piece: str) -> None:
    """A pattern that goes back and forth would take minutes here."""
    assert len(said(400, (piece * 200_000).encode())) < 400


def test_secrets_of_the_request_are_not_repeated(sender: Sender, server: Server) -> None:
    secrets = ("T0k3n-of-mine", "p4ss w0rd", "k3y/1", "c00kie")
    auth = Auth(
        {
            "bearer": bearer(secrets[0]),
            "basic": basic(("ann", secrets[1])),
            "query": api_key("query", "k", secrets[2]),
            "cookie": api_key("cookie", "sid", secrets[3]),
        }
    )
    client = sender.client_of(server.url, auth=auth)
    for name, secret in zip(("bearer", "basic", "query", "cookie"), secrets, strict=True):
        operation: Operation[Any] = Operation("GET", "/x", returns={200: "Any"}, auth=((name,),))
        server.serves(response(401, {"message": f"{secret} is refused, {'x' * 170} {secret}"}))
        with pytest.raises(ApiError) as caught:
            sender.run(client.send(operation()))
        assert str(caught.value).startswith("401 Unauthorized: GET /x: *** is refused, xxx")
        assert secret not in str(caught.value)
        assert secret in caught.value.data["message"]
    again = pickle.loads(pickle.dumps(caught.value))
    assert (str(again), again.message) == (str(caught.value), caught.value.message)


def test_a_login_that_somebody_wrote_by_hand_is_not_repeated(sender: Sender, server: Server) -> None:
    header = "Basic " + b64encode(b"ann:p4ss w0rd").decode()
    client = sender.client_of(server.url, headers={"Authorization": header})
    server.serves(response(400, {"message": "p4ss w0rd is wrong"}))
    with pytest.raises(ApiError, match=r"GET /x: \*\*\* is wrong"):
        sender.run(client.send(Operation("GET", "/x", returns={200: "Any"})()))


def test_a_redirect_says_where_to(sender: Sender, server: Server) -> None:
    server.serves(response(307, b"", location="https://u:p@files.example/a/b?X-Signature=abc#d"))
    with pytest.raises(Redirected) as caught:
        sender.run(sender.client.send(GET(path=(1,))))
    assert str(caught.value) == "307 Temporary Redirect: GET /pets/{id}: to https://files.example/a/b"
    assert (caught.value.location or "").endswith("#d")


def test_a_connection_that_fails_says_where_and_why(sender: Sender) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    with pytest.raises(ConnectionFailed) as caught:
        sender.run(sender.client_of(f"http://127.0.0.1:{port}").send(GET(path=(1,))))
    error = caught.value
    assert (error.host, error.port) == ("127.0.0.1", port)
    assert str(error).startswith(f"no connection to 127.0.0.1:{port}: ")
    assert "connection refused" in error.reason.lower()
    again = pickle.loads(pickle.dumps(error))
    assert (str(again), again.port) == (str(error), port)


def test_a_server_without_tls_is_told(sender: Sender, server: Server) -> None:
    with pytest.raises(CallError) as caught:
        sender.run(sender.client_of(server.url.replace("http:", "https:")).send(GET(path=(1,))))
    port = server.url.rpartition(":")[2]
    if isinstance(caught.value, ConnectionFailed):
        assert str(caught.value).startswith(f"no connection to 127.0.0.1:{port}: ")


@pytest.mark.parametrize(
    ("cause", "reason"),
    [
        (
            socket.gaierror(-2, "Name or service not known"),
            "its name has no address (Name or service not known)",
        ),
        (ssl.SSLError(1, "[SSL] x"), "TLS failed (no reason given)"),
        (TimeoutError(), "the time to connect was up"),
        (OSError(errno.EHOSTUNREACH, "Connect call failed"), os.strerror(errno.EHOSTUNREACH)),
        (ValueError("s3cret"), "ConnectError"),
    ],
)
def test_reasons(cause: Exception, reason: str) -> None:
    """What libraries wrap is told; nothing that could have a value in it is."""

    def fail(*_: Any) -> Any:
        try:
            raise RuntimeError from cause
        except RuntimeError as error:
            raise ConnectionFailed("ConnectError") from error

    client = SyncClient("https://api.example/v1", middleware=fail, retry=0)
    with client, pytest.raises(ConnectionFailed) as caught:
        client.send(GET(path=(1,)))
    assert str(caught.value) == f"no connection to api.example:443: {reason}"


def test_another_media_type_is_named(sender: Sender, server: Server) -> None:
    pets: Operation[Any] = Operation("GET", "/pets/{id}", returns={200: "dict[str, int]"})
    server.serves(HttpResponse(body=b"<html>", headers={"Content-Type": "text/html; charset=utf-8"}))
    with pytest.raises(DecodeError) as caught:
        sender.run(sender.client.send(pets(path=(1,)), strict=True))
    assert "GET /pets/{id}: $: expected JSON, got text/html" in str(caught.value)


def test_what_users_raise_themselves_needs_no_place() -> None:
    assert str(ConnectionFailed("down")) == "down"
    assert issubclass(NotFound, ApiError)
