"""Cookies that a session needs, and what one call says beside its arguments."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from sample._runtime import EncodeError, InvalidArgument, Operation, basic
from sample._runtime.extras.api_keys import api_key
from sample._runtime.extras.pages import Paging
from sample._runtime.extras.paging import PagedOperation
from sample._runtime.http.auth import Auth, bearer

from .conftest import Sender
from .loopback import Asked, Server, response

GET: Operation[Any] = Operation("GET", "/x", returns={200: "Any"})


def cookies_of(asked: Asked) -> set[str]:
    return set(filter(None, asked.headers.get("cookie", "").split("; ")))


def test_cookies_are_kept_for_the_client_that_asks_for_it(sender: Sender, server: Server) -> None:
    client, other = (sender.client_of(server.url, cookies=True) for _ in range(2))
    server.serves(response(200, 1, set_cookie="sid=1; Path=/; HttpOnly"), response(200, 1))
    for each in (client, client, other, sender.client):
        sender.run(each.send(GET()))
    assert [cookies_of(asked) for asked in server.asked] == [set(), {"sid=1"}, set(), set()]


def test_cookies_of_calls_come_first(sender: Sender, server: Server) -> None:
    operation: Operation[Any] = Operation("GET", "/x", returns={200: "Any"}, auth=(("key",),))
    auth = Auth({"key": api_key("cookie", "key", "mine")})
    client = sender.client_of(server.url, cookies=True, auth=auth)
    server.serves(
        response(200, 1, set_cookie="key=theirs"), response(200, 1, set_cookie="a=0"), response(200, 1)
    )
    for _ in range(2):
        sender.run(client.send(operation()))
    sender.run(client.send(operation(cookies={"a": "1", "b": "2"})))
    assert cookies_of(server.asked[-1]) == {"key=mine", "a=1", "b=2"}


@pytest.mark.parametrize(
    "refused",
    [
        "sid=1; Domain=elsewhere.example",
        "sid=1; Secure",
        "sid=1; Path=/y",
        "sid=1; Max-Age=0",
        "sid=\xff",
        "sid=" + "a" * 5000,
    ],
)
def test_cookies_that_are_not_sent_back(sender: Sender, server: Server, refused: str) -> None:
    if refused == "sid=\xff" and sender.name == "pyreqwest":
        pytest.skip("pyreqwest reads no such header")
    client = sender.client_of(server.url, cookies=True)
    server.serves(response(200, 1, set_cookie=refused), response(200, 1))
    for _ in range(2):
        sender.run(client.send(GET()))
    assert cookies_of(server.asked[-1]) == set()


def test_cookies_stay_within_the_origin(sender: Sender, server: Server) -> None:
    """Ports are other origins too, which cookies by themselves do not tell apart."""
    with_another = Server()
    try:
        away: Operation[Any] = Operation("GET", "/x", returns={200: "Any"}, servers=(with_another.url,))
        client = sender.client_of(server.url, cookies=True, server=server.url)
        server.serves(response(200, 1, set_cookie="sid=1"))
        with_another.serves(response(200, 1, set_cookie="evil=1"))
        for operation in (GET, away, GET):
            sender.run(client.send(operation()))
        assert [cookies_of(asked) for asked in with_another.asked] == [set()]
        assert [cookies_of(asked) for asked in server.asked] == [set(), {"sid=1"}]
    finally:
        with_another.close()


def test_a_server_cannot_fill_the_memory(sender: Sender, server: Server) -> None:
    client = sender.client_of(server.url, cookies=True)
    for start in range(3):
        server.serves(response(200, 1, set_cookie=f"sid{start}=1"))
        sender.run(client.send(GET()))
    jar = client._engine._cookies
    from sample._runtime.http.http_types import Headers, Request

    request = Request(method="GET", url=f"{server.url}/x", headers={})
    for i in range(300):
        jar.keep(request, Headers([("Set-Cookie", f"c{i}=1")]))
    jar.keep(request, Headers([("Set-Cookie", "sid0=2")]))
    sent = set(jar.added(request).headers["Cookie"].split("; "))
    assert len(sent) == 50
    assert {"sid0=2", "sid1=1", "sid2=1"} <= sent


def test_threads_share_the_cookies(server: Server) -> None:
    from sample._runtime import SyncClient

    server.responds(lambda asked: response(200, 1, set_cookie=f"c{asked.target[-1]}=1"))
    with SyncClient(server.url, cookies=True) as client, ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda i: client.send(GET(query={"n": i % 8})), range(32)))
        client.send(GET())
    assert cookies_of(server.asked[-1]) >= {f"c{i}=1" for i in range(8)}


# --- headers and query of one call -----------------------------------------------------------


def test_a_header_and_a_query_of_one_call(sender: Sender, server: Server) -> None:
    server.serves(response(200, 1))
    client = sender.client_of(server.url, headers={"X-Team": "a", "X-Other": "b"})
    call = GET(query={"page": 1, "tags": ["a", "b"]}, headers={"X-Trace": "1"})
    options: dict[str, Any] = {
        "headers": {"x-team": "c", "X-New": "d", "X-Trace": "2"},
        "query": {"page": 2, "q": "a b&c", "ids": [1, 2], "none": None},
    }
    sender.run(client.send(call, **options))
    sender.run(client.respond(call, **options))
    sender.stream(client.stream(call, **options), lambda stream: stream.chunks())
    sender.run(client.send(call))
    targets = [asked.target for asked in server.asked]
    assert targets == ["/x?tags=a&tags=b&page=2&q=a%20b%26c&ids=1&ids=2"] * 3 + ["/x?page=1&tags=a&tags=b"]
    found = [
        [asked.headers.get(name) for name in ("x-team", "x-other", "x-new", "x-trace")]
        for asked in server.asked
    ]
    assert found == [["c", "b", "d", "2"]] * 3 + [["a", "b", None, "1"]]


def test_pages_have_them_all(sender: Sender, server: Server) -> None:
    paged: Any = PagedOperation("GET", "/x", returns={200: "Any"}, paging=Paging(items="items", link="next"))
    server.responds(
        lambda asked: response(
            200, {"items": [1], "next": None if "p=2" in asked.target else "/x?p=2&debug=1"}
        )
    )
    pages = sender.client.paginate(paged(), headers={"X-New": "d"}, query={"debug": True})
    if sender.kind == "sync":
        assert list(pages) == [1, 1]
    else:

        async def read() -> list[Any]:
            return [item async for item in pages]

        assert sender.run(read()) == [1, 1]
    assert [asked.target for asked in server.asked] == ["/x?debug=true", "/x?p=2&debug=true"]
    assert [asked.headers["x-new"] for asked in server.asked] == ["d", "d"]


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (
            {"headers": {"authorization": "Bearer x"}},
            "header 'authorization' of one call must not replace the client's credential",
        ),
        ({"headers": {"x-key": "x"}}, "header 'x-key' of one call must not replace the client's credential"),
        (
            {"query": {"key": "x"}},
            "query parameter 'key' of one call must not replace the client's credential",
        ),
        ({"headers": {"X": "a\r\nb"}}, "header 'X' must not hold control characters"),
        ({"headers": {"X": " a"}}, "header 'X' must not begin or end with a blank"),
        ({"headers": {"a b": "a"}}, "'a b' is no name of a header"),
        ({"headers": {"X": 1}}, "header 'X' must be a str, got int"),
    ],
)
def test_additions_that_are_refused(sender: Sender, server: Server, options: Any, message: str) -> None:
    auth = Auth(
        {
            "a": bearer("t"),
            "b": api_key("header", "X-Key", "k"),
            "c": api_key("query", "key", "k"),
        },
        default=(("a", "b", "c"),),
    )
    with pytest.raises(InvalidArgument) as caught:
        sender.run(sender.client_of(server.url, auth=auth).send(GET(), **options))
    assert str(caught.value) == message
    assert not server.asked


def test_a_call_without_credentials_may_bring_its_own(sender: Sender, server: Server) -> None:
    free: Operation[Any] = Operation("GET", "/x", returns={200: "Any"}, auth=())
    server.serves(response(200, 1))
    client = sender.client_of(server.url, auth=Auth({"a": basic(("a", "b"))}, default=(("a",),)))
    sender.run(client.send(free(), headers={"authorization": "Own x"}))
    assert server.asked[0].headers["authorization"] == "Own x"


def test_a_query_that_has_no_text(sender: Sender) -> None:
    with pytest.raises(EncodeError, match="query parameter 'q': object has no JSON form"):
        sender.run(sender.client.send(GET(), query={"q": object()}))


# --- names of files --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("disposition", "name"),
    [
        ("attachment; filename=a.txt", "a.txt"),
        ('attachment; filename="a b.txt"', "a b.txt"),
        (r'attachment; filename="a\"b.txt"', "a_b.txt"),
        ("attachment; FileName*=UTF-8''%e2%82%ac%20rates.txt; filename=x", "€ rates.txt"),
        ("attachment; filename=x; filename*=iso-8859-1'en'%A3.txt", "£.txt"),
        ("attachment; filename=x.txt; filename*=UTF-8''%ff", "x.txt"),
        ("attachment; filename=x.txt; filename*=shift_jis''a", "x.txt"),
        ("attachment; filename*=UTF-8''..%2F..%2Fetc%2Fpasswd", "passwd"),
        ('attachment; filename="../../etc/passwd"', "passwd"),
        ('attachment; filename="C:\\dir\\a.txt"', "a.txt"),
        ('attachment; filename=".."', None),
        ('attachment; filename="a/"', None),
        ('attachment; filename=".gitignore"', ".gitignore"),
        ('attachment; filename="a.txt. "', "a.txt"),
        ('attachment; filename="a:b?.txt"', "a_b_.txt"),
        ('attachment; filename="CON.txt"', "_CON.txt"),
        ("attachment; filename*=UTF-8''a%00b%0a%E2%80%AE.txt", "ab.txt"),
        ('attachment; filename="naïve.txt"'.encode().decode("latin-1"), "naïve.txt"),
        ("attachment; filename=" + "a" * 300 + ".tar", "a" * 251 + ".tar"),
        ("attachment", None),
        ("", None),
        ('attachment; filename="', None),
        ("inline; x=" + "a" * 20_000, None),
    ],
)
def test_names_of_files(disposition: str, name: str | None) -> None:
    from sample._runtime import Headers, Response

    headers = Headers([("Content-Disposition", disposition)])
    assert Response(status=200, headers=headers, data=None).filename == name


def test_the_name_of_what_comes(sender: Sender, server: Server) -> None:
    server.serves(response(200, b"x", content_disposition="attachment; filename*=UTF-8''%C3%A9.txt"))
    assert sender.run(sender.client.respond(GET())).filename == "é.txt"
    names: list[str] = []

    def read(stream: Any) -> Any:
        names.append(stream.filename)
        return stream.chunks()

    sender.stream(sender.client.stream(GET()), read)
    assert names == ["é.txt"]
