"""What a fake keeps of the calls that came."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

from fakes import AsyncClient, Client
from fakes._runtime import File
from fakes.calls.orders import Orders
from fakes.models import Order, OrdersPutInvoiceBody
from fakes.testing import Fake, make

from .conftest import Send


def test_what_was_sent_is_recorded(fake: Fake, send: Send) -> None:
    route = fake.on(Orders.list_orders).returns([])
    send(Orders.list_orders(state="a&b", ids=[1, 2], x_trace="t"))
    (sent,) = fake.calls
    assert route.calls == [sent]
    assert sent.operation is Orders.list_orders.operation
    assert (sent.path, sent.query) == ({}, {"state": ["a&b"], "ids": ["1", "2"]})
    assert (sent.headers["X-Trace"], sent.body) == ("t", None)


def test_a_body_is_read_as_json_and_as_a_model(fake: Fake, send: Send) -> None:
    order = make(Order, total=Decimal("1.10"))
    fake.on(Orders.create_order).returns(order)
    send(Orders.create_order(body=order))
    (sent,) = fake.calls
    assert sent.body["total"] == "1.10"
    assert sent.read(Order) == replace(order, id=None)  # which is read-only


def test_parts_of_a_form_are_taken_apart(fake: Fake, send: Send, tmp_path: Path) -> None:
    file = tmp_path / "a.pdf"
    file.write_bytes(b"%PDF\r\n\x00")
    fake.on(Orders.put_invoice).returns(None)
    send(Orders.put_invoice("7", body=OrdersPutInvoiceBody(title="It", file=File(file))))
    title, content = fake.calls[0].body
    assert (title.name, title.content) == ("title", b"It")
    assert (content.name, content.content) == ("file", b"%PDF\r\n\x00")
    assert (content.filename, content.media_type) == ("a.pdf", "application/pdf")


def test_an_async_upload_is_read(fake: Fake) -> None:
    async def pieces() -> Any:
        yield b"one"
        yield b"two"

    async def run() -> None:
        async with AsyncClient(transport=fake) as client:
            await client.orders.put_invoice("7", body=OrdersPutInvoiceBody(title="It", file=pieces()))

    fake.on(Orders.put_invoice).returns(None)
    asyncio.run(run())
    assert fake.calls[0].body[1].content == b"onetwo"


def test_what_was_never_asked_for_is_known(fake: Fake, send: Send) -> None:
    used, unused = fake.on(Orders.list_orders).returns([]), fake.on(Orders.get_order)
    send(Orders.list_orders())
    assert fake.unused == [unused]
    assert used.calls


def test_threads_share_one_fake(fake: Fake) -> None:
    fake.on(Orders.get_order).responds(lambda sent: make(Order, id=sent.path["orderId"]))
    with Client(transport=fake) as client, ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda n: client.orders.get_order(str(n)).id, range(200)))
    assert found == [str(n) for n in range(200)]
    assert len(fake.calls) == 200
