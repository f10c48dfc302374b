"""Generated calls that come in pages, or may be sent again, against a real server."""

from __future__ import annotations

import asyncio
import importlib
from typing import Any

import pytest

from .wire import Wire

CASE = "paging_configured"


def walk(wire: Wire, case: str, call: Any) -> list[Any]:
    package = importlib.import_module(case)
    if not wire.is_async:
        with package.Client(base_url=wire.server.url, retry=0) as client:
            return list(client.paginate(call))

    async def run() -> list[Any]:
        async with package.AsyncClient(base_url=wire.server.url, retry=0) as client:
            return [item async for item in client.paginate(call)]

    return asyncio.run(run())


def test_items_come_typed_until_there_are_no_more(wire: Wire) -> None:
    orders, models = wire.calls(CASE, "orders"), wire.models(CASE)
    page = {"found": {"hits": [{"id": "1"}], "more": False, "cursor.next": "c"}}
    wire.server.serves(200, page)
    body = models.OrdersSearchBody(text="shoes", page=models.OrdersSearchPage(size=5))
    assert walk(wire, CASE, orders.search(body=body)) == [models.Order(id="1")]
    assert wire.server.asked[0].json == {"text": "shoes", "page": {"size": 5}}


def test_the_configured_cursor_goes_where_it_belongs(wire: Wire) -> None:
    orders, models = wire.calls(CASE, "orders"), wire.models(CASE)
    wire.server.serves(200, {"found": {"hits": [], "more": True, "cursor.next": "c"}})
    body = models.OrdersSearchBody(page=models.OrdersSearchPage(size=5))
    assert walk(wire, CASE, orders.search(body=body)) == []
    assert [asked.json for asked in wire.server.asked] == [
        {"page": {"size": 5}},
        {"page": {"size": 5, "cursor": "c"}},
    ]


@pytest.mark.parametrize(("tag", "name", "key"), [("orders", "create", True), ("reports", "run", False)])
def test_configured_posts_are_tried_again(wire: Wire, tag: str, name: str, key: bool) -> None:
    """With one key over all tries where it needs one, and another for the next call."""
    calls, runtime = wire.calls(CASE, tag), wire.runtime(CASE)
    arguments = {"body": wire.models(CASE).Order(id="1")} if key else {}
    wire.server.serves(503)
    for _ in range(2):
        with pytest.raises(runtime.ServiceUnavailable):
            wire.send(CASE, getattr(calls, name)(**arguments), retry=runtime.Retry(base=0.001))
    keys = [asked.headers.get("idempotency-key") for asked in wire.server.asked]
    assert keys[0:3] == [keys[0]] * 3
    assert keys[3:6] == [keys[3]] * 3
    assert (keys[0] is None) == (not key)
    assert not key or keys[0] != keys[3]


def test_a_key_that_is_given_is_the_one_that_is_sent(wire: Wire) -> None:
    payments = wire.calls(CASE, "payments")
    assert wire.asked(CASE, payments.pay(idempotency_key="mine")).headers["idempotency-key"] == "mine"
    assert len(wire.asked(CASE, payments.pay()).headers["idempotency-key"]) == 36
    assert len(wire.asked(CASE, payments.refund()).headers["x-refund-key"]) == 36
