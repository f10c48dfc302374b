"""Fetching: what is sent to whom, and what is refused, against servers on loopback."""

import gzip
import ipaddress
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from callsheet.configuration.limits import DEFAULT_LIMITS, Limits
from callsheet.configuration.options import Options
from callsheet.document.references.cursor import cursor_at
from callsheet.document.references.pointer import Pointer
from callsheet.document.source import read
from callsheet.document.text import fetch as fetching
from callsheet.document.text.fetch import fetch
from callsheet.document.text.origins import FetchError, FetchOptions, origin, redacted
from callsheet.errors import OptionsError, ReadError, UnresolvedReference

HttpResponse = tuple[int, dict[str, str], bytes]


class Server:
    """Responds by path, and keeps the headers that it was sent."""

    def __init__(self) -> None:
        self.responses: dict[str, HttpResponse] = {}
        self.seen: list[tuple[str, dict[str, str]]] = []
        server = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:  # the name that http.server calls
                server.seen.append((self.path, {key.lower(): value for key, value in self.headers.items()}))
                status, headers, body = server.responses.get(self.path, (404, {}, b""))
                self.send_response(status)
                for name, value in {"Content-Length": str(len(body)), **headers}.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                pass

        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.http.server_port}"
        threading.Thread(target=self.http.serve_forever, daemon=True).start()

    def close(self) -> None:
        self.http.shutdown()
        self.http.server_close()


@pytest.fixture
def serve() -> Iterator[Callable[[], Server]]:
    servers: list[Server] = []

    def start() -> Server:
        servers.append(Server())
        return servers[-1]

    yield start
    for server in servers:
        server.close()


LOCAL = FetchOptions(allow_private_network=True)


def refusal(url: str, options: FetchOptions = LOCAL, limits: Limits = DEFAULT_LIMITS) -> str:
    with pytest.raises(FetchError) as caught:
        fetch(url, options, limits)
    return str(caught.value)


def test_content(serve: Callable[[], Server]) -> None:
    server = serve()
    server.responses["/a?x=1"] = (200, {}, b"openapi: 3.0.0")
    assert fetch(f"{server.url}/a?x=1", LOCAL, DEFAULT_LIMITS).content == b"openapi: 3.0.0"


def test_compressed(serve: Callable[[], Server]) -> None:
    server = serve()
    server.responses["/a"] = (200, {"Content-Encoding": "gzip"}, gzip.compress(b"openapi: 3.0.0" * 1000))
    assert fetch(f"{server.url}/a", LOCAL, DEFAULT_LIMITS).content == b"openapi: 3.0.0" * 1000


def test_bombs_are_noticed(serve: Callable[[], Server]) -> None:
    server = serve()
    server.responses["/bomb"] = (200, {"Content-Encoding": "gzip"}, gzip.compress(b"0" * 50_000_000))
    server.responses["/large"] = (200, {}, b"0" * 2_000_000)
    server.responses["/odd"] = (200, {"Content-Encoding": "br"}, b"0")
    small = Limits(file_bytes=1_000_000)
    assert "limit: file_bytes" in refusal(f"{server.url}/bomb", limits=small)
    assert "limit: file_bytes" in refusal(f"{server.url}/large", limits=small)
    assert "not requested" in refusal(f"{server.url}/odd")


def test_redirects_stay_at_home(serve: Callable[[], Server]) -> None:
    server, other = serve(), serve()
    other.responses["/secret"] = (200, {}, b"x")
    server.responses["/a"] = (302, {"Location": "/b"}, b"")
    server.responses["/b"] = (200, {}, b"found")
    server.responses["/away"] = (302, {"Location": f"{other.url}/secret"}, b"")
    server.responses["/file"] = (302, {"Location": "file:///etc/passwd"}, b"")
    server.responses["/loop"] = (302, {"Location": "/loop"}, b"")
    assert fetch(f"{server.url}/a", LOCAL, DEFAULT_LIMITS).content == b"found"
    assert "redirects to" in refusal(f"{server.url}/away")
    assert "redirects to" in refusal(f"{server.url}/file")
    assert "limit: redirects" in refusal(f"{server.url}/loop")
    assert other.seen == []


def test_statuses(serve: Callable[[], Server]) -> None:
    assert refusal(f"{serve().url}/missing") == "the server responded with 404"


def test_headers_go_to_their_origin_only(serve: Callable[[], Server]) -> None:
    home, other = serve(), serve()
    other_url = f"{other.url}/b.yaml"
    home.responses["/a.yaml"] = (
        200,
        {},
        f'openapi: 3.0.0\nx: {{$ref: "c.yaml#/x"}}\ny: {{$ref: "{other_url}#/y"}}'.encode(),
    )
    home.responses["/c.yaml"] = (200, {}, b"x: 1")
    other.responses["/b.yaml"] = (200, {}, b"y: 2")
    options = Options(
        spec=f"{home.url}/a.yaml",
        headers=(("Authorization", "Bearer secret"),),
        allow_remote_refs=(other.url,),
        allow_private_network=True,
        cache=False,
    )
    document = read(options)
    for key, value in (("x", 1), ("y", 2)):
        found = cursor_at(document, document.root / key)
        assert found is not None
        assert found.resolve().value == value
    assert [headers.get("authorization") for _, headers in home.seen] == ["Bearer secret"] * 2
    assert [headers.get("authorization") for _, headers in other.seen] == [None]


def test_other_origins_are_refused(serve: Callable[[], Server]) -> None:
    home, other = serve(), serve()
    home.responses["/a.yaml"] = (200, {}, f'openapi: 3.0.0\nx: {{$ref: "{other.url}/b.yaml"}}'.encode())
    document = read(Options(spec=f"{home.url}/a.yaml", allow_private_network=True, cache=False))
    found = cursor_at(document, Pointer(f"{home.url}/a.yaml", ("x",)))
    assert found is not None
    with pytest.raises(UnresolvedReference) as caught:
        found.resolve()
    assert caught.value.problems[0].code == "remote-reference"
    assert other.seen == []


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("http://example.com/a.yaml", "not encrypted"),
        ("http://127.0.0.1:8000/openapi.json", "the host is this machine"),
        ("http://localhost:8000/openapi.json", "the host is this machine"),
        ("http://[::1]:8000/openapi.json", "the host is this machine"),
        ("https://user:secret@example.com/a.yaml", "user name or password"),
        ("https://127.0.0.1/a.yaml", "private network"),
        ("https://localhost/a.yaml", "private network"),
        ("https://2130706433/a.yaml", "private network"),
        ("https://0x7f.1/a.yaml", "private network"),
        ("https://0177.0.0.1/a.yaml", "private network"),
        ("https://127.1/a.yaml", "private network"),
        ("https://0/a.yaml", "private network"),
        ("https://[::127.0.0.1]/a.yaml", "private network"),
        ("https://example.com:0x50/a.yaml", "not a valid URL"),
        ("https:///a.yaml", "no such host"),
        ("https://[::1]/a.yaml", "private network"),
        ("https://[::ffff:10.0.0.1]/a.yaml", "private network"),
        ("https://169.254.169.254/latest/meta-data", "private network"),
    ],
)
def test_refused_before_anything_is_sent(url: str, words: str) -> None:
    assert words in refusal(url, FetchOptions())


def test_who_is_behind_a_proxy_is_told_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://proxy.example.com:3128")
    with pytest.raises(FetchError) as caught:
        fetch("https:///a.yaml", FetchOptions(), DEFAULT_LIMITS)
    assert (
        caught.value.hint == "proxies are not used; fetch it yourself: curl -L URL | callsheet generate - ..."
    )


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("8.8.8.8", True),
        ("2606:4700::1111", True),
        ("10.0.0.1", False),
        ("100.64.0.1", False),
        ("224.0.0.1", False),
        ("fe80::1%eth0", False),
        ("::ffff:192.168.0.1", False),
        ("2002:c0a8:0001::1", False),
        ("64:ff9b::10.0.0.1", False),
        ("2001:0:5ef5:79fb::1", False),
        ("::127.0.0.1", False),
        ("::ffff:0:10.0.0.1", False),
        ("64:ff9b:1::10.0.0.1", False),
        ("fec0::1", False),
        ("fc00::1", False),
        ("0.0.0.0", False),
        ("::", False),
    ],
)
def test_addresses(address: str, public: bool) -> None:
    assert fetching._is_public(address) is public
    assert ipaddress.ip_address(address.partition("%")[0])


def test_the_address_that_was_looked_at_is_asked(
    serve: Callable[[], Server], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A name that changes its address between the check and the connection gains nothing."""
    server = serve()
    server.responses["/a"] = (200, {}, b"x")
    port = server.http.server_port
    calls: list[object] = []

    def lookup(host: str, *_: object, **__: object) -> list[object]:
        calls.append(host)
        return [(2, 1, 6, "", ("127.0.0.1", port))]

    monkeypatch.setattr(socket, "getaddrinfo", _only_first(lookup, socket.getaddrinfo))
    assert fetch(f"http://rebinding.test:{port}/a", LOCAL, DEFAULT_LIMITS).content == b"x"
    assert calls == ["rebinding.test"]
    assert server.seen[0][1]["host"] == f"rebinding.test:{port}"


def _only_first(first: Callable[..., object], then: Callable[..., object]) -> Callable[..., object]:
    def lookup(host: str, *args: object, **options: object) -> object:
        return (first if host == "rebinding.test" else then)(host, *args, **options)

    return lookup


def test_what_a_url_is_told_as() -> None:
    assert redacted("https://user:secret@h/p?token=t#f") == "https://h/p"
    assert origin("HTTPS://Example.com:443/x") == "https://example.com"
    assert origin("http://[::1]:8080/x") == "http://[::1]:8080"


def test_words_of_reading(serve: Callable[[], Server]) -> None:
    with pytest.raises(ReadError) as caught:
        read(Options(spec=f"{serve().url}/a.yaml?token=secret", allow_private_network=True))
    problem = caught.value.problems[0]
    assert "secret" not in problem.message
    assert problem.message.endswith("the server responded with 404")
    with pytest.raises(OptionsError):
        read(Options(spec="https://["))


@pytest.mark.usefixtures("patience")
def test_a_head_without_an_end_is_not_waited_for() -> None:
    listener = socket.create_server(("127.0.0.1", 0))

    def dribble() -> None:
        connection, _ = listener.accept()
        with connection, suppress(OSError):
            connection.sendall(b"HTTP/1.1 200 OK\r\n")
            while True:
                connection.sendall(b"X")
                time.sleep(0.01)

    thread = threading.Thread(target=dribble, daemon=True)
    thread.start()
    url = f"http://127.0.0.1:{listener.getsockname()[1]}/a"
    assert refusal(url, limits=Limits(total_seconds=0.3)) == "the server did not respond in time"
    thread.join()
    listener.close()


@pytest.mark.parametrize("url", ["http://127.0.0.1:8000/openapi.json", "https://localhost/a.yaml"])
def test_a_server_on_this_machine_takes_a_flag_that_the_error_names(url: str) -> None:
    with pytest.raises(FetchError) as caught:
        fetch(url, FetchOptions(), DEFAULT_LIMITS)
    assert caught.value.hint == "for development, --allow-private-network allows it"
