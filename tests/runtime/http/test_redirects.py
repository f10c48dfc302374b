"""Redirects that are followed: what goes where, within the origin and to another one."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from sample._runtime import File, Limiter, NotFound, Operation, Redirected, Retry
from sample._runtime.extras.api_keys import api_key
from sample._runtime.http.auth import Auth, bearer

from .calls import BYTES, POST
from .conftest import Sender
from .loopback import Server, loopback, response

SECRET = "s3cr3t"
AUTH = {
    "header": api_key("header", "X-Key", SECRET),
    "query": api_key("query", "key", SECRET),
    "cookie": api_key("cookie", "session", SECRET),
    "bearer": bearer(SECRET),
}
PUT: Operation[Any] = Operation("PUT", "/x", returns={200: "Any"}, accepts=("application/octet-stream",))
DONE = response(200, b"done")


@pytest.fixture
def other() -> Iterator[Server]:
    """A server of another origin."""
    with loopback() as running:
        running.serves(DONE)
        yield running


def following(sender: Sender, server: Server, **options: Any) -> Any:
    auth = Auth(AUTH, default=(tuple(AUTH),))
    return sender.client_of(server.url, auth=auth, follow_redirects=True, **options)


# --- to another origin -----------------------------------------------------------------------


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_nothing_of_the_client_goes_to_another_origin(
    sender: Sender, server: Server, other: Server, status: int
) -> None:
    headers = {"X-Own": SECRET, "Cookie": f"a={SECRET}", "Proxy-Authorization": SECRET, "Range": "bytes=0-9"}
    client = following(sender, server, headers=headers)
    server.serves(response(status, location=f"{other.url}/blob?sig=1", set_cookie=f"b={SECRET}"))
    call = BYTES(headers={"X-Call": SECRET, "Authorization": SECRET}, cookies={"c": SECRET})
    assert sender.run(client.send(call)) == b"done"
    assert server.asked[0].head.decode().count(SECRET) == 9
    (asked,) = other.asked
    assert (asked.method, asked.target, asked.body) == ("GET", "/blob?sig=1", b"")
    assert SECRET not in asked.head.decode()
    assert asked.headers["host"] == f"127.0.0.1:{other.port}"
    assert (asked.headers["range"], asked.headers["accept-encoding"]) == ("bytes=0-9", "gzip")


def test_a_stream_of_another_origin(sender: Sender, server: Server, other: Server) -> None:
    server.serves(response(302, location=f"{other.url}/blob"))
    found = sender.stream(following(sender, server).stream(BYTES()), lambda stream: stream.chunks())
    assert b"".join(found) == b"done"
    assert SECRET not in other.asked[0].head.decode()


SIGNED = "/a%2Fb/c%20d?X-Amz-Credential=AK%2F20%2Fs3&sig=a%2Bb%2fc%3D%3D&t=1+2&n=~-._!*()&e=&f"


def test_a_signed_url_is_sent_as_it_came(sender: Sender, server: Server, other: Server) -> None:
    client = following(sender, server)
    for url, target in ((other.url + SIGNED, other), (SIGNED, server)):
        server.serves(response(302, location=url), DONE)
        sender.run(client.send(BYTES()))
        assert target.asked[-1].target.removesuffix(f"&key={SECRET}") == SIGNED


def test_what_is_no_ascii_is_escaped_by_its_bytes(sender: Sender, server: Server) -> None:
    if sender.name == "pyreqwest":
        pytest.skip("it cannot read such a header")
    server.serves(response(302, location="/gr\u00fcn"), DONE)
    sender.run(sender.client_of(server.url, follow_redirects=True).send(BYTES()))
    assert server.asked[1].target == "/gr%C3%BCn"


def test_credentials_do_not_come_back(sender: Sender, server: Server, other: Server) -> None:
    """Or else another server could choose what is done with them."""
    server.serves(response(302, location=f"{other.url}/there"), DONE)
    other.serves(response(302, location="/further"), response(302, location=f"{server.url}/back"))
    assert sender.run(following(sender, server).send(BYTES())) == b"done"
    assert [asked.target for asked in other.asked] == ["/there", "/further"]
    assert server.asked[1].target == "/back"
    assert all(SECRET not in asked.head.decode() for asked in (*other.asked, server.asked[1]))


def test_cookies_of_a_session_neither_leave_nor_come_back(
    sender: Sender, server: Server, other: Server
) -> None:
    client = following(sender, server, cookies=True)
    server.serves(
        response(200, b"in", set_cookie=f"sid={SECRET}"),
        response(302, location=f"{other.url}/there"),
        DONE,
    )
    other.serves(response(302, location=f"{server.url}/back", set_cookie="theirs=1"))
    assert sender.run(client.send(BYTES())) == b"in"
    assert sender.run(client.send(BYTES(), headers={"X-Once": SECRET})) == b"done"
    assert f"sid={SECRET}" in server.asked[1].headers["cookie"]
    assert SECRET not in other.asked[0].head.decode() + server.asked[2].head.decode()


def test_no_body_goes_to_another_origin(sender: Sender, server: Server, other: Server) -> None:
    client = following(sender, server)
    for operation in (POST, PUT):
        for status in (301, 302, 303, 307, 308):
            server.serves(response(status, location=f"{other.url}/stolen"))
            with pytest.raises(Redirected) as caught:
                sender.run(client.send(operation(body=b"body")))
            assert (caught.value.status, caught.value.location) == (status, f"{other.url}/stolen")
    assert other.connections == 0


def test_the_other_origin_is_tried_again(sender: Sender, server: Server, other: Server) -> None:
    server.serves(response(302, location=f"{other.url}/blob"))
    other.serves(response(503), DONE)
    client = following(sender, server, retry=Retry(base=0.001))
    assert sender.run(client.send(BYTES())) == b"done"
    assert (len(server.asked), len(other.asked)) == (1, 2)


def test_the_error_of_another_origin(sender: Sender, server: Server, other: Server) -> None:
    server.serves(response(302, location=f"{other.url}/blob"))
    other.serves(response(404, b"NoSuchKey"))
    with pytest.raises(NotFound) as caught:
        sender.run(following(sender, server).send(BYTES()))
    assert caught.value.content == b"NoSuchKey"


def test_limits_of_another_origin_are_not_those_of_the_api(
    sender: Sender, server: Server, other: Server
) -> None:
    server.serves(response(302, location=f"{other.url}/blob"))
    other.serves(response(429, retry_after="1000"))
    client = following(sender, server, limiter=Limiter(longest=0.1))
    for _ in range(2):  # Throttled, if the first response had been taken for one of the API's
        with pytest.raises(Exception, match="429"):
            sender.run(client.send(BYTES()))
    assert len(server.asked) == 2


LIBRARIES = ["httpx2", "httpx", "pyreqwest"]


@pytest.mark.parametrize("name", LIBRARIES)
@pytest.mark.parametrize("kind", ["sync", "async"])
def test_what_a_client_of_ones_own_adds_stays(server: Server, other: Server, name: str, kind: str) -> None:
    sender = Sender(name, kind, server.url)
    transport = own_client(sender)
    client = sender.client_of(server.url, transport=transport, follow_redirects=True)
    server.serves(response(302, location=f"{other.url}/blob"))
    assert sender.run(client.send(BYTES())) == b"done"
    assert server.asked[0].headers["x-own"] == SECRET
    assert SECRET not in other.asked[0].head.decode()
    sender.run(transport.close())
    sender.close()


def own_client(sender: Sender) -> Any:
    if sender.name == "pyreqwest":
        return sender.given(prepare=lambda builder: builder.default_headers({"X-Own": SECRET}))
    library = __import__(sender.name)
    cls = library.Client if sender.kind == "sync" else library.AsyncClient
    make = sender.module.open_transport if sender.kind == "sync" else sender.module.open_async_transport
    return make(cls(headers={"X-Own": SECRET}, cookies={"own": SECRET}))


# --- within the origin -----------------------------------------------------------------------


@pytest.mark.parametrize("status", [307, 308])
def test_method_and_body_are_kept(sender: Sender, server: Server, tmp_path: Path, status: int) -> None:
    client = following(sender, server)
    path = tmp_path / "file"
    path.write_bytes(b"body")
    with path.open("rb") as opened:
        for operation, body in product((POST, PUT), (b"body", path, opened)):
            opened.seek(0)
            server.serves(response(status, location="/x/"), response(200, 1))
            assert sender.run(client.send(operation(body=File(body)))) == 1
            first, second = server.asked
            assert (second.method, second.body) == (operation.method, b"body")
            assert (first.target, second.target) == (f"/x?key={SECRET}", f"/x/?key={SECRET}")
            assert second.headers == first.headers


def test_a_body_that_was_read_is_not_sent_again(sender: Sender, server: Server) -> None:
    server.serves(response(307, location="/x/"), response(200, 1))
    with pytest.raises(Redirected) as caught:
        sender.run(following(sender, server).send(POST(body=iter([b"bo", b"dy"]))))
    assert (len(server.asked), caught.value.location) == (1, "/x/")


@pytest.mark.parametrize("status", [301, 302, 303])
def test_other_statuses_would_change_the_method(sender: Sender, server: Server, status: int) -> None:
    server.serves(response(status, location="/x/"))
    for operation in (POST, PUT):
        with pytest.raises(Redirected):
            sender.run(following(sender, server).send(operation(body=b"body")))
    assert len(server.asked) == 2


def test_middleware_sees_where_a_request_goes(server: Server, other: Server) -> None:
    sender = Sender("stdlib", "sync", server.url)
    seen: list[Any] = []

    def watch(request: Any, send: Any) -> Any:
        seen.append((request.url, request.elsewhere, "Authorization" in request.headers))
        return send(request)

    server.serves(response(302, location="/y"), response(302, location=f"{other.url}/blob"))
    client = sender.client_of(server.url, token=SECRET, follow_redirects=True, middleware=watch)
    client.send(BYTES())
    urls = [f"{server.url}/x", f"{server.url}/y", f"{other.url}/blob"]
    assert seen == [(urls[0], False, True), (urls[1], False, True), (urls[2], True, False)]
    sender.close()


@pytest.mark.parametrize("location", ["", "http://[", "ftp://127.0.0.1/x"])
def test_a_location_that_is_none(sender: Sender, server: Server, location: str) -> None:
    server.serves(response(302, location=location), DONE)
    with pytest.raises(Redirected):
        sender.run(following(sender, server).send(BYTES()))
    assert len(server.asked) == 1
