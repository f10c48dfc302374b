"""The fake of a generated package in place of its API: sync and async, and no socket is opened."""

from __future__ import annotations

import asyncio
import contextlib
import sys
import tempfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from .wire import install

_FOLDER = tempfile.TemporaryDirectory()
install(("fakes",), Path(_FOLDER.name))
sys.path.insert(0, _FOLDER.name)

from fakes import ApiError, AsyncClient, Client, DecodeError, NotFound, Retry  # noqa: E402 - written just now
from fakes._runtime import (  # noqa: E402
    CallTimeout,
    ConnectionFailed,
    File,
    OAuth2,
    Operation,
    PagedOperation,
    Paging,
)
from fakes.calls import orders  # noqa: E402
from fakes.models import Event, Order, OrdersPutInvoiceBody, OrderState, Problem, Promise  # noqa: E402
from fakes.testing import ANY, Fake, Recorded, Unexpected, error, make  # noqa: E402

Send: TypeAlias = Callable[..., Any]
QUICK = Retry(base=0)


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def connect(*_: object) -> None:
        raise AssertionError("a connection was opened")

    monkeypatch.setattr("socket.socket.connect", connect)


@pytest.fixture
def fake() -> Fake:
    return Fake()


@pytest.fixture(params=["sync", "async"])
def send(request: pytest.FixtureRequest, fake: Fake) -> Send:
    """Send a call through one of the two clients, as its options say."""

    def sync(call: Any, **options: Any) -> Any:
        with Client(**{"transport": fake, "retry": QUICK, **options}) as client:
            return client.send(call)

    def awaited(call: Any, **options: Any) -> Any:
        async def run() -> Any:
            async with AsyncClient(**{"transport": fake, "retry": QUICK, **options}) as client:
                return await client.send(call)

        return asyncio.run(run())

    return sync if request.param == "sync" else awaited


# --- results ---------------------------------------------------------------------------------


def test_what_it_returns_is_read_as_it_was_said(fake: Fake, send: Send) -> None:
    said = make.many(Order, 2)
    fake.on(orders.list_orders).returns(said)
    assert send(orders.list_orders()) == said


def test_the_status_is_that_of_the_type(fake: Fake) -> None:
    fake.on(orders.create_order).returns(make(Promise)).returns(make(Order)).returns(make(Order), status=200)
    with Client(transport=fake) as client:
        answers = [client.respond(orders.create_order(body=make(Order))) for _ in range(3)]
    assert [(answer.status, type(answer.data)) for answer in answers] == [
        (202, Promise),
        (201, Order),
        (200, Order),
    ]


def test_headers_go_with_it(fake: Fake) -> None:
    fake.on(orders.get_order).returns(make(Order), headers={"X-Left": "3"})
    with Client(transport=fake) as client:
        answer = client.respond(orders.get_order("7"))
    assert (answer.headers["x-left"], answer.headers["content-type"]) == ("3", "application/json")


def test_nothing_and_bytes_are_results_too(fake: Fake, send: Send) -> None:
    fake.on(orders.delete_order).returns(None)
    fake.on(orders.get_invoice).returns(b"%PDF")
    with pytest.warns(DeprecationWarning, match="DELETE"):
        assert send(orders.delete_order("7")) is None
    assert send(orders.get_invoice("7")) == b"%PDF"


def test_a_stream_comes_item_by_item(fake: Fake) -> None:
    said = [Event(what="packed"), Event(what="sent")]
    fake.on(orders.watch_order).returns(said)
    with Client(transport=fake) as client:
        assert client.orders.watch_order("7") == said
        with client.stream(orders.watch_order("7")) as stream:
            assert next(iter(stream)) == said[0]

    async def read() -> list[Event]:
        async with AsyncClient(transport=fake) as client, client.stream(orders.watch_order("7")) as stream:
            return [event async for event in stream]

    assert asyncio.run(read()) == said


def test_answers_come_once_and_the_last_one_ever_after(fake: Fake, send: Send) -> None:
    first, second = make.many(Order, 2)
    fake.on(orders.get_order).sequence(first, error(404, make(Problem)), second)
    assert send(orders.get_order("7")) == first
    with pytest.raises(NotFound):
        send(orders.get_order("7"))
    assert [send(orders.get_order("7")) for _ in range(3)] == [second] * 3


def test_a_function_answers_from_what_was_sent(fake: Fake, send: Send) -> None:
    def answer(sent: Recorded) -> Order:
        if sent.path["orderId"] == "0":
            raise error(404, make(Problem, message="none"))
        return make(Order, id=sent.path["orderId"])

    fake.on(orders.get_order).answers(answer)
    assert send(orders.get_order("7/8")).id == "7/8"
    with pytest.raises(NotFound) as caught:
        send(orders.get_order("0"))
    assert caught.value.data == make(Problem, message="none")


# --- errors ----------------------------------------------------------------------------------


def test_an_error_has_the_described_body(fake: Fake, send: Send) -> None:
    fake.on(orders.create_order).raises(422, make(Problem, message="no"), headers={"X-Why": "y"})
    with pytest.raises(ApiError) as caught:
        send(orders.create_order(body=make(Order)))
    assert (caught.value.status, caught.value.data.message) == (422, "no")
    assert caught.value.headers["x-why"] == "y"


def test_an_error_may_have_any_json_or_none(fake: Fake, send: Send) -> None:
    fake.on(orders.get_order).raises(500, {"odd": 1}).raises(404)
    for status, data in ((500, {"odd": 1}), (404, None)):
        with pytest.raises(ApiError) as caught:
            send(orders.get_order("7"), retry=0)
        assert (caught.value.status, caught.value.data) == (status, data)


def test_failures_are_tried_again_as_ever(fake: Fake, send: Send) -> None:
    fake.on(orders.get_order).raises(503).raises(ConnectionFailed("no")).returns(make(Order))
    assert send(orders.get_order("7")) == make(Order)
    assert len(fake.calls) == 3


def test_no_answer_at_all_is_an_error_of_the_transport(fake: Fake, send: Send) -> None:
    fake.on(orders.create_order).raises(CallTimeout("too late"))
    with pytest.raises(CallTimeout):
        send(orders.create_order(body=make(Order)))
    assert len(fake.calls) == 1


# --- drift and hooks -------------------------------------------------------------------------


def test_drift_is_seen_as_if_a_server_had_sent_it(fake: Fake, send: Send) -> None:
    fake.on(orders.get_order).returns(make(Order, quantity="many"))
    drifts: list[Any] = []
    with pytest.raises(DecodeError, match=r"\$\.quantity: expected integer, got string"):
        send(orders.get_order("7"))
    assert send(orders.get_order("7"), lenient=True, on_drift=drifts.append).quantity == "many"
    assert [drift.path for drift in drifts] == ["$.quantity"]


def test_bytes_that_are_no_answer(fake: Fake, send: Send) -> None:
    fake.on(orders.get_order).replies(200, "<html>", media_type="text/html")
    with pytest.raises(DecodeError, match="another media type"):
        send(orders.get_order("7"))


def test_hooks_are_told(fake: Fake, send: Send) -> None:
    fake.on(orders.get_order).returns(make(Order))
    told: list[object] = []
    send(
        orders.get_order("7"),
        on_request=lambda request: told.append(request.template),
        on_response=lambda _, response: told.append(response.status),
    )
    assert told == ["/orders/{orderId}", 200]


def test_tokens_are_handed_out(fake: Fake) -> None:
    from fakes._runtime import SyncClient
    from fakes._runtime.auth import Auth, bearer

    fake.on(orders.get_order).returns(make(Order))
    token = OAuth2(client_id="me", client_secret="secret", token_url="https://shop.example/token")

    class WithToken(SyncClient):
        models = Fake.models

    auth = Auth({"oauth": bearer(token)}, (("oauth",),))
    with WithToken("https://shop.example", auth=auth, transport=fake) as client:
        client.send(orders.get_order("7"))
    assert [call.headers["authorization"].partition(" ")[0] for call in fake.calls] == ["Bearer"]


# --- which calls -----------------------------------------------------------------------------


def test_what_was_said_last_counts_first(fake: Fake, send: Send) -> None:
    fake.on(orders.get_order).raises(404)
    fake.on(orders.get_order, order_id="7").returns(make(Order))
    assert send(orders.get_order("7")) == make(Order)
    with pytest.raises(NotFound):
        send(orders.get_order("8"))


@pytest.mark.parametrize(
    ("call", "fits"),
    [
        (orders.list_orders(state="open", ids=[1, 2], x_trace="t"), True),
        (orders.list_orders(state="sent", ids=[1, 2], x_trace="t"), False),
        (orders.list_orders(state="open", ids=[2, 1], x_trace="t"), False),
        (orders.list_orders(state="open", ids=[1, 2], x_trace="u"), False),
        (orders.list_orders(), False),
    ],
)
def test_arguments_are_compared_as_they_are_sent(fake: Fake, call: Any, fits: bool) -> None:
    route = fake.on(orders.list_orders, state="open", ids=[1, 2], x_trace="t").returns([])
    fake.on(orders.list_orders)
    fake.routes.reverse()
    with Client(transport=fake) as client:
        if fits:
            client.send(call)
        else:
            with pytest.raises(AssertionError, match="not its answer"):
                client.send(call)
    assert len(route.calls) == fits


def test_a_call_says_all_of_its_arguments(fake: Fake, send: Send) -> None:
    fake.on(orders.list_orders(state="open")).returns([])
    fake.on(orders.list_orders(ids=ANY)).returns(make.many(Order, 1))
    assert send(orders.list_orders(state="open")) == []
    assert len(send(orders.list_orders(ids=[7]))) == 1
    with pytest.raises(Unexpected):
        send(orders.list_orders(state="open", ids=[7]))


def test_bodies_are_compared_by_what_they_say(fake: Fake, send: Send) -> None:
    fake.on(orders.create_order).raises(400)
    fake.on(orders.create_order, body=make(Order, note="mine")).returns(make(Promise))
    assert send(orders.create_order(body=make(Order, note="mine"))) == make(Promise)
    with pytest.raises(ApiError):
        send(orders.create_order(body=make(Order)))


def test_pages_follow_one_another(fake: Fake) -> None:
    paging = Paging(items="items", cursor="next", into="after")
    listing: PagedOperation[Any, int] = PagedOperation("GET", "/list", returns={200: "Any"}, paging=paging)
    fake.on(listing()).sequence({"items": [1, 2], "next": "x"}, {"items": [3]})
    with Client(transport=fake) as client:
        assert list(client.paginate(listing())) == [1, 2, 3]
    assert [sent.query for sent in fake.calls] == [{}, {"after": ["x"]}]


def test_calls_beside_the_description_can_be_answered(fake: Fake) -> None:
    health: Operation[Any] = Operation("GET", "/health", returns={200: "Any"})
    fake.on(health()).returns({"ok": True})
    with Client(transport=fake) as client:
        assert client.request("GET", "/health").data == {"ok": True}


# --- what was sent ---------------------------------------------------------------------------


def test_what_was_sent_is_recorded(fake: Fake, send: Send) -> None:
    route = fake.on(orders.list_orders).returns([])
    send(orders.list_orders(state="a&b", ids=[1, 2], x_trace="t"))
    (sent,) = fake.calls
    assert route.calls == [sent]
    assert sent.operation is orders.LIST_ORDERS
    assert (sent.path, sent.query) == ({}, {"state": ["a&b"], "ids": ["1", "2"]})
    assert (sent.headers["X-Trace"], sent.body) == ("t", None)


def test_a_body_is_read_as_json_and_as_a_model(fake: Fake, send: Send) -> None:
    order = make(Order, total=Decimal("1.10"))
    fake.on(orders.create_order).returns(order)
    send(orders.create_order(body=order))
    (sent,) = fake.calls
    assert sent.body["total"] == "1.10"
    assert sent.read(Order) == order


def test_parts_of_a_form_are_taken_apart(fake: Fake, send: Send, tmp_path: Path) -> None:
    file = tmp_path / "a.pdf"
    file.write_bytes(b"%PDF\r\n\x00")
    fake.on(orders.put_invoice).returns(None)
    send(orders.put_invoice("7", body=OrdersPutInvoiceBody(title="It", file=File(file))))
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

    fake.on(orders.put_invoice).returns(None)
    asyncio.run(run())
    assert fake.calls[0].body[1].content == b"onetwo"


def test_what_was_never_asked_for_is_known(fake: Fake, send: Send) -> None:
    used, unused = fake.on(orders.list_orders).returns([]), fake.on(orders.get_order)
    send(orders.list_orders())
    assert fake.unused == [unused]
    assert used.calls


def test_threads_share_one_fake(fake: Fake) -> None:
    fake.on(orders.get_order).answers(lambda sent: make(Order, id=sent.path["orderId"]))
    with Client(transport=fake) as client, ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda n: client.orders.get_order(str(n)).id, range(200)))
    assert found == [str(n) for n in range(200)]
    assert len(fake.calls) == 200


# --- what is said wrongly, or not at all -----------------------------------------------------


def test_a_call_that_nothing_was_said_about_says_what_to_write(fake: Fake, send: Send) -> None:
    with pytest.raises(Unexpected) as caught:
        send(orders.get_order("7"))
    assert str(caught.value) == (
        "nothing was said about GET /orders/{orderId} (orders.get_order); write what it answers, such as\n"
        "    fake.on(orders.get_order).returns(make(Order))"
    )
    with pytest.raises(Unexpected, match=r"fake\.on\(orders\.list_orders\)\.returns\(\[make\(Order\)\]\)"):
        send(orders.list_orders())


def test_a_call_with_other_arguments_says_what_differs(fake: Fake, send: Send) -> None:
    fake.on(orders.get_order, order_id="7").returns(make(Order))
    with pytest.raises(Unexpected) as caught:
        send(orders.get_order("8"))
    assert str(caught.value) == (
        "nothing that was said about GET /orders/{orderId} (orders.get_order) fits this call:\n"
        "    path orderId is '8', and not '7'"
    )


def test_what_was_unexpected_is_raised_though_it_was_caught() -> None:
    def careless() -> None:
        with Fake() as fake, Client(transport=fake) as client, contextlib.suppress(Exception):
            client.orders.get_order("7")

    with pytest.raises(Unexpected):
        careless()


@pytest.mark.parametrize(
    ("say", "message"),
    [
        (
            lambda fake: fake.on(orders.get_order).returns(make(Promise)),
            "does not return Promise: 200 is Order",
        ),
        (
            lambda fake: fake.on(orders.delete_order).returns("x"),
            "does not return str: 204 is without a body",
        ),
        (
            lambda fake: fake.on(orders.get_order).returns(make(Order), status=404),
            "404 is no success of",
        ),
        (lambda fake: fake.on(orders.get_order).raises(200), "200 is a success of"),
        (lambda fake: fake.on(orders.get_order).raises(404, make(Order)), r"404 of GET .* is not Order"),
        (lambda fake: fake.on(orders.get_order, id="7"), "get_order has no argument id; it has: order_id"),
    ],
)
def test_what_cannot_be_is_refused_where_it_is_said(fake: Fake, say: Any, message: str) -> None:
    with pytest.raises((TypeError, ValueError), match=message):
        say(fake)


# --- models ----------------------------------------------------------------------------------


def test_models_are_made_of_examples_formats_bounds_and_names() -> None:
    order = make(Order)
    assert (order.id, order.state, order.total) == ("id", OrderState.OPEN, Decimal("12.50"))
    assert (order.customer.name, order.customer.contact) == ("Ann", "ann@example.com")
    assert (order.customer.code, order.customer.rating, order.quantity) == ("codeco", 0.5, 12)
    assert order.customer.languages == ["en", "de"]
    assert (order.lines[0].article, order.lines[0].inside) == ("Screw", [])
    assert (order.payment.kind, order.payment.number) == ("card", "4111111111111111")
    assert order.note is None


def test_values_are_the_same_each_time_and_others_for_another_seed() -> None:
    assert make(Order) == make(Order) == make.seeded(0)(Order)
    assert make.seeded(7)(Order) == make.seeded(7)(Order) != make(Order)
    assert make.seeded(1)(Order).customer.name == "Bert"
    assert len({event.what for event in make.many(Event, 3)}) == 3


def test_optional_attributes_are_made_on_request_and_end() -> None:
    full = make.full(Order)
    assert (full.note, full.parent) == ("note", None)


def test_attributes_are_taken_as_they_are_or_refused_by_name() -> None:
    assert make(Order, note="x", quantity=3).quantity == 3
    with pytest.raises(TypeError, match=r"Order has no attribute noet; did you mean note\?"):
        make(Order, noet="x")


@dataclass(kw_only=True)
class Ring:
    """What no JSON is long enough for."""

    ring: Ring
    name: str


def test_what_contains_itself_has_to_be_given_an_end() -> None:
    with pytest.raises(TypeError, match=r"Ring must contain itself; say with what it ends \(as Ring.ring\)"):
        make(Ring)
    assert make(Ring, ring=ANY).name == "name"
