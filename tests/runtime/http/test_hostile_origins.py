"""Who gets the credentials: redirects hop by hop, and servers whose certificate does not hold."""

from __future__ import annotations

import shutil
import socket
import ssl
import threading
import traceback
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import pytest
from sample._runtime import CallError, ConnectionFailed, Redirected, TransportError
from sample._runtime.extras.api_keys import api_key
from sample._runtime.http.auth import Auth, bearer

from .calls import BYTES
from .certificates import VALID, Certified, trusting
from .conftest import Sender
from .loopback import HttpResponse, Server, dripping, loopback, response

TOKEN = "s3cr3t-T0k3n"
AUTH = {"k": api_key("header", "X-Key", TOKEN), "b": bearer(TOKEN), "q": api_key("query", "key", TOKEN)}


def auth() -> Auth:
    return Auth(AUTH, default=(("k", "b", "q"),))


def has_token(asked: Any) -> bool:
    return TOKEN in asked.target and asked.head.decode().count(TOKEN) == 3


@pytest.mark.parametrize("hops", [0, 1, 4])
def test_no_hop_takes_credentials_to_another_origin(sender: Sender, server: Server, hops: int) -> None:
    """Not the first, nor one after others that were followed."""
    client = sender.client_of(server.url, auth=auth(), follow_redirects=True)
    within = [response(302, location=f"/{n}") for n in range(hops)]
    with loopback() as other:
        other.serves(response(200, b"there"))
        for location in elsewhere(server, other):
            server.serves(*within, response(302, location=location), response(200, b"there"))
            assert sender.run(client.send(BYTES())) == b"there"
            assert all(has_token(asked) for asked in server.asked[: hops + 1])
            last = [*server.asked[hops + 1 :], *other.asked]
            assert len(last) == 1, location
            assert TOKEN not in last[0].head.decode()
            other.asked.clear()


def elsewhere(server: Server, other: Server) -> Iterator[str]:
    yield f"{other.url}/x"
    yield f"//127.0.0.1:{other.port}/x"
    yield f"HTTP://127.0.0.1:{other.port}/x"
    yield f"http://localhost:{server.port}/x"
    yield f"http://127.0.0.1:{other.port}#@127.0.0.1:{server.port}/x"
    yield f"http://127.0.0.1:{other.port}?@127.0.0.1:{server.port}/x"


@pytest.mark.parametrize("hops", [0, 1])
def test_a_hop_that_leads_nowhere(sender: Sender, server: Server, hops: int) -> None:
    client = sender.client_of(server.url, auth=auth(), follow_redirects=True)
    with loopback() as other:
        within = [response(302, location=f"/{n}") for n in range(hops)]
        for location in nowhere(server, other):
            server.serves(*within, response(302, location=location), response(200, b"here"))
            with pytest.raises(CallError) as caught:
                sender.run(client.send(BYTES()))
            assert len(server.asked) == hops + 1, location
            assert TOKEN not in "".join(traceback.format_exception(caught.value))
        assert other.connections == 0


def nowhere(server: Server, other: Server) -> Iterator[str]:
    yield f"https://127.0.0.1:{server.port}/x"
    yield f"http://127.0.0.1:{server.port}@127.0.0.1:{other.port}/x"
    yield f"http://127.0.0.1:{server.port}.elsewhere.invalid/x"
    yield f"http://user:pass@127.0.0.1:{server.port}/x"
    yield f"http://127.0.0.1:{other.port}\\@127.0.0.1:{server.port}/x"
    yield "http://[::1"
    yield "http://127.0.0.1:99999/x"
    yield "javascript:alert(1)"
    yield "file:///etc/passwd"


PATHS = ["\\\\127.0.0.1:{}/x", "/\\127.0.0.1:{}/x", "\\/127.0.0.1:{}", "\t//x:{}", "http:///x"]


@pytest.mark.parametrize("location", PATHS)
def test_what_browsers_take_for_another_origin_is_a_path(
    sender: Sender, server: Server, location: str
) -> None:
    client = sender.client_of(server.url, auth=auth(), follow_redirects=True)
    with loopback() as other:
        server.serves(response(302, location=location.format(other.port)), response(200, b"here"))
        try:
            assert sender.run(client.send(BYTES())) == b"here"
            assert server.asked[1].headers["host"] == f"127.0.0.1:{server.port}"
        except CallError:
            assert len(server.asked) == 1
        assert other.connections == 0


def test_a_location_cannot_add_headers(sender: Sender, server: Server) -> None:
    client = sender.client_of(server.url, auth=auth(), follow_redirects=True)
    for location in ("/y\tz", "/y z", "/y%0d%0aX-Evil:%201", "/\xe4", "/y\x0b"):
        server.serves(response(302, location=location), response(200, b"here"))
        try:
            sender.run(client.send(BYTES()))
        except CallError:
            assert len(server.asked) == 1
        else:
            assert "x-evil" not in server.asked[1].headers
            assert len(server.asked[1].head.splitlines()) == len(server.asked[0].head.splitlines())


def test_redirects_without_end(sender: Sender, server: Server) -> None:
    server.serves(response(302, location="/x"))
    with pytest.raises(Redirected):
        sender.run(sender.client_of(server.url, follow_redirects=True).send(BYTES()))
    assert len(server.asked) == 6


def test_only_the_last_of_several_locations_could_count(sender: Sender, server: Server) -> None:
    raw = b"HTTP/1.1 302 -\r\nLocation: /a\r\nLocation: http://127.0.0.1:1/b\r\nContent-Length: 0\r\n\r\n"
    server.serves(HttpResponse(raw=raw, stays=True), response(200, b"here"))
    client = sender.client_of(server.url, auth=auth(), follow_redirects=True)
    with suppress(CallError):
        sender.run(client.send(BYTES()))
    assert all(asked.headers["host"] == f"127.0.0.1:{server.port}" for asked in server.asked)


# --- TLS -------------------------------------------------------------------------------------

CASES = {
    "self-signed": ("IP:127.0.0.1", "20200101000000Z", "20991231235959Z", False),
    "another host": ("DNS:elsewhere.example", "20200101000000Z", "20991231235959Z", True),
    "expired": ("IP:127.0.0.1", "20200101000000Z", "20210101000000Z", True),
    "not yet": ("IP:127.0.0.1", "20980101000000Z", "20991231235959Z", True),
}
"""The name in a certificate, its first and last day, and whether the client trusts who signed it."""


@pytest.fixture(scope="module")
def certified(tmp_path_factory: pytest.TempPathFactory) -> Certified:
    if shutil.which("openssl") is None:
        pytest.skip("the command openssl makes the certificates")
    return Certified(tmp_path_factory.mktemp("certificates"))


@pytest.mark.parametrize("case", CASES)
def test_a_certificate_that_does_not_hold(sender: Sender, certified: Certified, case: str) -> None:
    names, first, last, trusted = CASES[case]
    transport = trusting(sender, certified.authority) if trusted else sender.transport
    with loopback(certified.context(names, first, last)) as server:
        server.serves(response(200, b"ok"))
        url = f"https://127.0.0.1:{server.port}"
        with pytest.raises(ConnectionFailed) as caught:
            sender.run(sender.client_of(url, transport=transport, auth=auth()).send(BYTES()))
        assert server.asked == []
    assert TOKEN not in "".join(traceback.format_exception(caught.value))
    if trusted:
        sender.run(transport.close())


def test_a_certificate_that_holds(sender: Sender, server: Server, certified: Certified) -> None:
    """Then no redirect leads back to plain HTTP, on the same host either."""
    transport = trusting(sender, certified.authority)
    context = certified.context("IP:127.0.0.1", *VALID)
    with loopback(context) as safe:
        url = f"https://127.0.0.1:{safe.port}"
        client = sender.client_of(url, transport=transport, auth=auth(), follow_redirects=True)
        safe.serves(response(200, b"ok"))
        assert sender.run(client.send(BYTES())) == b"ok"
        for port in (safe.port, server.port):
            safe.serves(response(302, location=f"http://127.0.0.1:{port}/x"))
            with pytest.raises(Redirected) as caught:
                sender.run(client.send(BYTES()))
            assert caught.value.location == f"http://127.0.0.1:{port}/x"
        assert server.connections == 0
    sender.run(transport.close())


def test_a_client_with_a_certificate_of_its_own(sender: Sender, certified: Certified) -> None:
    """Mutual TLS: the server asks for a certificate, which only the transport holds."""
    context = certified.context("IP:127.0.0.1", *VALID)
    context.verify_mode = ssl.CERT_REQUIRED
    context.load_verify_locations(certified.authority)
    own = certified.certificate("DNS:client.example", *VALID)
    with loopback(context) as server:
        server.serves(response(200, b"ok"))
        for certificate in (None, own):
            transport = trusting(sender, certified.authority, certificate)
            call = sender.client_of(f"https://127.0.0.1:{server.port}", transport=transport).send
            if certificate is None:
                with pytest.raises(CallError):
                    sender.run(call(BYTES()))
                assert server.asked == []
            else:
                assert sender.run(call(BYTES())) == b"ok"
            sender.run(transport.close())


def test_a_server_that_speaks_no_tls(sender: Sender) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def refuse() -> None:
            connection, _ = listening.accept()
            with connection:
                connection.sendall(b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")
                connection.recv(65_536)

        threading.Thread(target=refuse, daemon=True).start()
        client = sender.client_of(f"https://127.0.0.1:{listening.getsockname()[1]}", auth=auth())
        with pytest.raises(ConnectionFailed):
            sender.run(client.send(BYTES()))


def test_plain_http_asked_of_a_server_of_tls(sender: Sender, certified: Certified) -> None:
    context = certified.context("IP:127.0.0.1", *VALID)
    with loopback(context) as safe:
        safe.serves(response(200, b"ok"))
        with pytest.raises(TransportError):
            sender.run(sender.client_of(f"http://127.0.0.1:{safe.port}", auth=auth()).send(BYTES()))
        assert safe.asked == []


def test_a_handshake_that_never_ends(sender: Sender) -> None:
    record = b"\x16\x03\x03\x40\x00\x02\x00\x3f\xfc\x03\x03"  # RFC 5246: a long ServerHello
    with dripping(record, [b"a"] * 1000, 0.02) as drip:
        with pytest.raises(TransportError):
            sender.run(sender.client_of(drip.url.replace("http", "https")).send(BYTES(), timeout=0.2))
        assert drip.given < 500
