"""Links to the next page from servers that do not know how they are reached: behind a proxy."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from sample._runtime import InvalidArgument, PagedOperation, Paging, PagingError
from sample._runtime.extras.links import follow

from .conftest import Sender
from .loopback import Asked, HttpResponse, Server, response

TOKEN = "s3cr3t"


def paged(**paging: Any) -> PagedOperation[Any, Any]:
    return PagedOperation("GET", "/items", returns={200: "Any"}, paging=Paging(items="items", **paging))


LINK, HEADER = paged(link="next"), paged(header=True)


def serve_pages(server: Server, name: str, base: str) -> None:
    """Three pages; links begin with `base`, and have the page or offset as the parameter `name`."""

    def respond(asked: Asked) -> HttpResponse:
        query = parse_qs(urlsplit(asked.target).query)
        page = int(query.get(name, ["1"])[0])
        kept = f"&tag={query['tag'][0]}" if "tag" in query else ""
        link = f"{base}/items?{name}={page + 1}{kept}" if page < 3 else None
        headers = {"link": f'<{link}>; rel="next"'} if link else {}
        return response(200, {"items": [page], "next": link}, **headers)

    server.responds(respond)


def walk(sender: Sender, client: Any, call: Any) -> list[Any]:
    if sender.kind == "sync":
        return list(client.paginate(call))

    async def run() -> list[Any]:
        return [item async for item in client.paginate(call)]

    return list(sender.run(run()))


@pytest.mark.parametrize("operation", [LINK, HEADER])
def test_another_scheme_or_a_default_port(sender: Sender, server: Server, operation: Any) -> None:
    """Path and query on the client's own origin, whatever the parameters are called."""
    client = sender.client_of(server.url, token=TOKEN)
    for base in ("https://127.0.0.1:{}", "https://127.0.0.1", "http://127.0.0.1", "http://127.0.0.1:443"):
        serve_pages(server, "p", base.format(server.port))
        assert walk(sender, client, operation()) == [1, 2, 3]
        assert [asked.target for asked in server.asked] == ["/items", "/items?p=2", "/items?p=3"]
        assert {asked.headers["authorization"] for asked in server.asked} == {f"Bearer {TOKEN}"}


@pytest.mark.parametrize("operation", [LINK, HEADER])
@pytest.mark.parametrize("name", ["page", "offset", "cursor"])
def test_another_host_by_the_paging_key(sender: Sender, server: Server, operation: Any, name: str) -> None:
    """Only what is a described parameter; path, filters and origin stay."""
    client = sender.client_of(f"{server.url}/api/v1", token=TOKEN)
    call = operation(query={"page": None, "offset": None, "cursor": None, "tag": "a b", "limit": 1})
    for base in ("http://internal:8000/app", "//internal", "http://127.0.0.1:1", "http://u:p@internal"):
        serve_pages(server, name, base)
        assert walk(sender, client, call) == [1, 2, 3]
        filters = "tag=a%20b&limit=1"
        sent = [f"/api/v1/items?{name}={n}&{filters}" for n in (2, 3)]
        assert [asked.target for asked in server.asked] == [f"/api/v1/items?{filters}", *sent]


def test_another_host_from_a_page_of_ones_own(sender: Sender, server: Server) -> None:
    serve_pages(server, "page", "http://internal:8000")
    assert walk(sender, sender.client, LINK(query={"page": 2})) == [2, 3]


QUERIES: list[Mapping[str, Any]] = [{}, {"size": None}, {"page": [1]}]


@pytest.mark.parametrize("query", QUERIES)
def test_another_host_without_a_key(sender: Sender, server: Server, query: Mapping[str, Any]) -> None:
    client = sender.client_of(server.url, token=TOKEN)
    serve_pages(server, "page", "http://internal:8000")
    with pytest.raises(InvalidArgument, match="another origin"):
        walk(sender, client, LINK(query=query))
    assert len(server.asked) == 1


def test_a_key_that_the_server_does_not_take(sender: Sender, server: Server) -> None:
    server.serves(response(200, {"items": [1], "next": "http://internal/items?page=2"}))
    with pytest.raises(PagingError, match="never end"):
        walk(sender, sender.client, LINK(query={"page": None}))
    assert len(server.asked) == 2


BASES = [
    ("https://api.example/v1", "http://api.example/v1/items?x=1", "https://api.example/v1/items?x=1"),
    ("https://api.example", "http://API.example:80/items?x=1", "https://api.example/items?x=1"),
    ("https://api.example", "https://api.example:443/i%2Fj?x=%2B", "https://api.example/i%2Fj?x=%2B"),
    ("http://localhost:8000", "http://localhost/items?x=1", "http://localhost:8000/items?x=1"),
    ("https://api.example", "http://api.example//evil.example/x", "https://api.example//evil.example/x"),
    ("https://api.example", "/items?x=1", "/items?x=1"),
]


@pytest.mark.parametrize(("base", "link", "url"), BASES)
def test_where_a_link_leads(base: str, link: str, url: str) -> None:
    call = follow(LINK(query={"page": None}), link, base)
    assert (call.url, call.query) == (url, None)


@pytest.mark.parametrize("port", [8000, 81, 8443])
def test_another_port_is_another_server(port: int) -> None:
    with pytest.raises(InvalidArgument, match="another origin"):
        follow(LINK(), f"https://api.example:{port}/items?page=2", "https://api.example")
