"""Pages: every way to the next one, and servers that would lead astray."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from sample._runtime import (
    ApiError,
    InvalidArgument,
    Operation,
    PagedOperation,
    Paging,
    PagingError,
    RateLimited,
)
from sample.models import Pet

from .calls import QUICK
from .conftest import Both
from .loopback import Asked, HttpResponse, Server, response


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    query: str
    after: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Deep:
    page: Search
    count: int | None = None


def paged(method: str = "GET", returns: str = "Any", **paging: Any) -> PagedOperation[Any, Any]:
    return PagedOperation(method, "/items", returns={200: returns}, paging=Paging(**paging))


CURSOR = paged(items="results", cursor="paging.next.after", into="after")
LINK = paged(items="results", link="next")
PAGE = paged(items="results", page="page")


def serve_pages(server: Server) -> None:
    """Items 0 to 9, three on a page, in every way that pages come."""

    def respond(asked: Asked) -> HttpResponse:
        query = {k: v[0] for k, v in parse_qs(urlsplit(asked.target).query).items()}
        sent = json.loads(asked.body or b"{}")
        sent = sent.get("page", sent)
        start = int(query.get("after") or sent.get("after") or query.get("offset") or 0)
        start = int(query["last"]) + 1 if "last" in query else start
        start = start or 3 * (int(query.get("page", 1)) - 1)
        more = start + 3 < 10
        link = f"/items?after={start + 3}&keep={query.get('keep', '')}"
        found = list(range(10))[start : start + 3]
        data = {
            "results": found,
            "objects": [{"id": number} for number in found],
            "paging": {"next": {"after": str(start + 3)}} if more else None,
            "next": link if more else None,
            "more": more,
            "total": 10,
            "pages": 4,
        }
        headers = {"link": f'</first>; rel="first", <{link}>; title="a"; rel="next"'} if more else {}
        return response(200, data, **headers)

    server.responds(respond)


STRATEGIES = [
    (CURSOR, 4),
    (paged(items="results", offset="offset"), 5),
    (paged(items="results", offset="offset", total="total"), 4),
    (PAGE, 5),
    (paged(items="results", page="page", more="more"), 4),
    (paged(items="results", page="page", total="pages"), 4),
    (LINK, 4),
    (paged(items="results", header=True), 4),
]


@pytest.mark.parametrize(("operation", "requests"), STRATEGIES)
def test_every_way(both: Both, server: Server, operation: PagedOperation[Any, Any], requests: int) -> None:
    serve_pages(server)
    client = both.client(server.url, token="T")
    assert collect(both, client.paginate(operation(query={"keep": "k"}))) == list(range(10))
    assert len(server.asked) == requests
    assert all("keep=k" in asked.target for asked in server.asked)
    assert {asked.headers["authorization"] for asked in server.asked} == {"Bearer T"}
    assert [page["results"][:1] for page in collect(both, client.pages(operation()))[:4]] == [
        [0],
        [3],
        [6],
        [9],
    ]


def test_the_last_item_as_cursor(both: Both, server: Server) -> None:
    serve_pages(server)
    operation = paged(items="objects", last="id", into="last", more="more")
    found = collect(both, both.client(server.url).paginate(operation()))
    assert [item["id"] for item in found] == list(range(10))
    assert [asked.target for asked in server.asked[1:3]] == ["/items?last=2", "/items?last=5"]


def test_no_page_is_asked_for_that_nobody_wants(both: Both, server: Server) -> None:
    serve_pages(server)
    client = both.client(server.url)
    for wanted, requests in [(0, 0), (3, 1), (4, 2), (6, 2), (99, 4)]:
        server.asked.clear()
        found = collect(both, client.paginate(CURSOR(), max_items=wanted))
        assert (found, len(server.asked)) == (list(range(min(wanted, 10))), requests)


def test_through_the_body(both: Both, server: Server) -> None:
    serve_pages(server)
    operation = paged("POST", items="results", cursor="paging.next.after", into="after", in_body=True)
    client = both.client(server.url)
    call = operation(json=Search(query="q"))
    assert collect(both, client.paginate(call)) == list(range(10))
    assert server.asked[1].body == b'{"query":"q","after":"3"}'
    assert call.body == Search(query="q")
    assert collect(both, client.paginate(operation(json={"query": "q"}))) == list(range(10))


def test_deep_in_the_body(both: Both, server: Server) -> None:
    serve_pages(server)
    operation = paged("POST", items="results", cursor="paging.next.after", into="page.after", in_body=True)
    call = operation(json=Deep(page=Search(query="q"), count=3))
    assert collect(both, both.client(server.url).paginate(call)) == list(range(10))
    assert json.loads(server.asked[3].body) == {"page": {"query": "q", "after": "9"}, "count": 3}


def test_items_are_models(both: Both, server: Server) -> None:
    server.serves(
        response(200, [{"name": "Tom"}], link="</items?page=2>; rel=next"), response(200, [{"name": "Kit"}])
    )
    operation = paged(returns="list[Pet]", header=True)
    assert collect(both, both.client(server.url).paginate(operation())) == [Pet(name="Tom"), Pet(name="Kit")]


def test_a_429_in_the_middle_is_waited_out(both: Both, server: Server) -> None:
    one = response(200, {"results": [1], "paging": {"next": {"after": "a"}}})
    server.serves(one, response(429), response(200, {"results": [2]}))
    client = both.client(server.url, retry=QUICK)
    assert collect(both, client.paginate(CURSOR())) == [1, 2]
    server.serves(one, response(429))
    with pytest.raises(RateLimited):
        collect(both, client.paginate(CURSOR(), retry=0))
    assert len(server.asked) == 2


# --- servers that would lead astray ----------------------------------------------------------


def test_a_cursor_that_comes_again_is_an_error(both: Both, server: Server) -> None:
    server.serves(response(200, {"results": [1], "paging": {"next": {"after": "same"}}}))
    found: list[Any] = []
    with pytest.raises(PagingError, match="a cursor came twice"):
        collect(both, both.client(server.url).paginate(CURSOR()), found)
    assert (found, len(server.asked)) == ([1, 1], 2)


def test_an_empty_page_may_end_with_its_own_cursor(both: Both, server: Server) -> None:
    following = {"next": {"after": "same"}}
    server.serves(
        response(200, {"results": [1], "paging": following}),
        response(200, {"results": [], "paging": following}),
    )
    assert collect(both, both.client(server.url).paginate(CURSOR())) == [1]


def test_links_in_a_ring_are_an_error(both: Both, server: Server) -> None:
    ring = [response(200, {"results": [n], "next": f"/items?page={n % 3}"}) for n in (1, 2, 3, 4)]
    server.serves(*ring)
    with pytest.raises(PagingError):
        collect(both, both.client(server.url).paginate(LINK()))
    assert len(server.asked) == 4


@pytest.mark.parametrize("operation", [PAGE, paged(items="results", offset="offset")])
def test_a_server_without_ears_is_an_error(both: Both, server: Server, operation: Any) -> None:
    """It gives the first page whatever it is asked for; that page is not given out twice."""
    server.serves(response(200, {"results": [1, 2]}))
    found: list[Any] = []
    with pytest.raises(PagingError, match="the same page came twice"):
        collect(both, both.client(server.url).paginate(operation()), found)
    assert (found, len(server.asked)) == ([1, 2], 2)


@pytest.mark.parametrize(
    "link", ["https://evil.example/items", "//evil.example/items", "http://127.0.0.1:1/"]
)
def test_links_to_other_origins_are_not_followed(both: Both, server: Server, link: str) -> None:
    client = both.client(server.url, token="T")
    server.serves(response(200, {"results": [1], "next": link}))
    with pytest.raises(InvalidArgument, match="another origin"):
        collect(both, client.paginate(LINK()))
    server.serves(response(200, {"results": [1]}, link=f"<{link}>; rel=next"))
    with pytest.raises(InvalidArgument, match="another origin"):
        collect(both, client.paginate(paged(items="results", header=True)()))


@pytest.mark.parametrize("items", ["abc", {"a": 1}, 5])
def test_items_that_are_no_list(both: Both, server: Server, items: Any) -> None:
    server.serves(response(200, {"results": items, "paging": {"next": {"after": "a"}}}))
    with pytest.raises(PagingError, match="no list"):
        collect(both, both.client(server.url).paginate(CURSOR()))


def test_a_page_without_items_or_cursor_is_the_last(both: Both, server: Server) -> None:
    ends: tuple[dict[str, Any], ...] = (
        {},
        {"results": None},
        {"results": [], "paging": {}},
        {"paging": {"next": {"after": ""}}},
    )
    for data in ends:
        server.serves(response(200, data))
        assert collect(both, both.client(server.url).paginate(CURSOR())) == []
        assert len(server.asked) == 1


def test_what_fails_on_the_way_is_raised_there(both: Both, server: Server) -> None:
    server.serves(response(200, {"results": [1], "next": "/items?page=2"}), response(404))
    found: list[Any] = []
    with pytest.raises(ApiError, match="404"):
        collect(both, both.client(server.url).paginate(LINK()), found)
    assert found == [1]


def test_calls_that_are_not_paged_say_so(both: Both, server: Server) -> None:
    plain: Any = Operation("GET", "/x", returns={200: "Any"})
    with pytest.raises(InvalidArgument, match="does not come in pages"):
        collect(both, both.client(server.url).pages(plain()))


def collect(both: Both, items: Any, found: list[Any] | None = None) -> list[Any]:
    """What comes, also in `found`, which has it even if there is an error at the end."""
    found = [] if found is None else found
    if both.kind == "sync":
        found += []
        for item in items:
            found.append(item)
        return found

    async def run() -> list[Any]:
        async for item in items:
            found.append(item)
        return found

    return list(both(run()))
