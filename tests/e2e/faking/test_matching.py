"""Which calls a response of a fake is for, and what is said of those that have none."""

from __future__ import annotations

from typing import Any

import pytest
from fakes import ApiError, Client, NotFound
from fakes._runtime import Operation, PagedOperation, Paging, PagingClient as PagingVerbs
from fakes.calls.orders import Orders
from fakes.models import Order, Promise
from fakes.testing import ANY, Fake, Unexpected, make

from .conftest import Send


class PagingClient(PagingVerbs, Client):
    """The client of an API that has pages."""


def test_what_was_said_last_counts_first(fake: Fake, send: Send) -> None:
    fake.on(Orders.get_order).raises(404)
    fake.on(Orders.get_order, order_id="7").returns(make(Order))
    assert send(Orders.get_order("7")) == make(Order)
    with pytest.raises(NotFound):
        send(Orders.get_order("8"))


@pytest.mark.parametrize(
    ("call", "fits"),
    [
        (Orders.list_orders(state="open", ids=[1, 2], x_trace="t"), True),
        (Orders.list_orders(state="sent", ids=[1, 2], x_trace="t"), False),
        (Orders.list_orders(state="open", ids=[2, 1], x_trace="t"), False),
        (Orders.list_orders(state="open", ids=[1, 2], x_trace="u"), False),
        (Orders.list_orders(), False),
    ],
)
def test_arguments_are_compared_as_they_are_sent(fake: Fake, call: Any, fits: bool) -> None:
    route = fake.on(Orders.list_orders, state="open", ids=[1, 2], x_trace="t").returns([])
    fake.on(Orders.list_orders)
    fake.routes.reverse()
    with Client(transport=fake) as client:
        if fits:
            client.send(call)
        else:
            with pytest.raises(AssertionError, match="has no response yet"):
                client.send(call)
    assert len(route.calls) == fits


def test_a_call_says_all_of_its_arguments(fake: Fake, send: Send) -> None:
    fake.on(Orders.list_orders(state="open")).returns([])
    fake.on(Orders.list_orders(ids=ANY)).returns(make.many(Order, 1))
    assert send(Orders.list_orders(state="open")) == []
    assert len(send(Orders.list_orders(ids=[7]))) == 1
    with pytest.raises(Unexpected):
        send(Orders.list_orders(state="open", ids=[7]))


def test_bodies_are_compared_by_what_they_say(fake: Fake, send: Send) -> None:
    fake.on(Orders.create_order).raises(400)
    fake.on(Orders.create_order, body=make(Order, note="mine")).returns(make(Promise))
    assert send(Orders.create_order(body=make(Order, note="mine"))) == make(Promise)
    with pytest.raises(ApiError):
        send(Orders.create_order(body=make(Order)))


def test_pages_follow_one_another(fake: Fake) -> None:
    paging = Paging(items="items", cursor="next", into="after")
    listing: PagedOperation[Any, int] = PagedOperation("GET", "/list", returns={200: "Any"}, paging=paging)
    fake.on(listing()).sequence({"items": [1, 2], "next": "x"}, {"items": [3]})
    with PagingClient(transport=fake) as client:
        assert list(client.paginate(listing())) == [1, 2, 3]
    assert [sent.query for sent in fake.calls] == [{}, {"after": ["x"]}]


def test_calls_beside_the_description_can_get_responses(fake: Fake) -> None:
    health: Operation[Any] = Operation("GET", "/health", returns={200: "Any"})
    fake.on(health()).returns({"ok": True})
    with Client(transport=fake) as client:
        assert client.request("GET", "/health").data == {"ok": True}


def test_a_call_that_nothing_was_said_about_says_what_to_write(fake: Fake, send: Send) -> None:
    with pytest.raises(Unexpected) as caught:
        send(Orders.get_order("7"))
    assert str(caught.value) == (
        "nothing was said about GET /orders/{orderId} (Orders.get_order); write how it responds, such as\n"
        "    fake.on(Orders.get_order).returns(make(Order))"
    )
    with pytest.raises(Unexpected, match=r"fake\.on\(Orders\.list_orders\)\.returns\(\[make\(Order\)\]\)"):
        send(Orders.list_orders())


def test_a_call_with_other_arguments_says_what_differs(fake: Fake, send: Send) -> None:
    fake.on(Orders.get_order, order_id="7").returns(make(Order))
    with pytest.raises(Unexpected) as caught:
        send(Orders.get_order("8"))
    assert str(caught.value) == (
        "nothing that was said about GET /orders/{orderId} (Orders.get_order) fits this call:\n"
        "    path orderId is '8', and not '7'"
    )


def test_what_was_unexpected_is_raised_though_it_was_caught() -> None:
    caught: list[Unexpected] = []

    def careless() -> None:
        with Fake() as fake, Client(transport=fake) as client:
            try:
                client.orders.get_order("7")
            except Unexpected as error:
                caught.append(error)

    with pytest.raises(Unexpected) as told:
        careless()
    assert [str(error) for error in caught] == [str(told.value)]


@pytest.mark.parametrize(
    ("say", "message"),
    [
        (
            lambda fake: fake.on(Orders.get_order).returns(make(Promise)),
            "does not return Promise: 200 is Order",
        ),
        (
            lambda fake: fake.on(Orders.delete_order).returns("x"),
            "does not return str: 204 is without a body",
        ),
        (
            lambda fake: fake.on(Orders.get_order).returns(make(Order), status=404),
            "404 is no success of",
        ),
        (lambda fake: fake.on(Orders.get_order).raises(200), "200 is a success of"),
        (lambda fake: fake.on(Orders.get_order).raises(404, make(Order)), r"404 of GET .* is not Order"),
        (lambda fake: fake.on(Orders.get_order, id="7"), "get_order has no argument id; it has: order_id"),
    ],
)
def test_what_cannot_be_is_refused_where_it_is_said(fake: Fake, say: Any, message: str) -> None:
    with pytest.raises((TypeError, ValueError), match=message):
        say(fake)
