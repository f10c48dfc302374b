"""What type checkers say of tests: a comment that ignores an error is one itself where there is none."""

# pyright: strict, reportDeprecated=false, reportUnnecessaryTypeIgnoreComment=true

from __future__ import annotations

from typing import assert_type

from fakes import AsyncClient, Client
from fakes.calls.orders import Orders
from fakes.models import Order, Problem, Promise
from fakes.testing import ANY, Fake, Recorded, Route, error, make


def right(fake: Fake) -> None:
    assert_type(make(Order), Order)
    assert_type(make.many(Order, 2), list[Order])
    assert_type(make.full(Order, state="open"), Order)
    assert_type(fake.on(Orders.create_order), Route[Order | Promise])
    assert_type(fake.on(Orders.get_order("7")), Route[Order])
    assert_type(fake.on(Orders.list_orders(state=ANY)), Route[list[Order]])
    fake.on(Orders.create_order, body=ANY).returns(make(Promise)).returns(make(Order), status=200)
    fake.on(Orders.get_order).raises(404, make(Problem)).sequence(make(Order), error(404))
    fake.on(Orders.get_order).responds(an_order)
    fake.on(Orders.delete_order("7")).returns(None)
    fake.on(Orders.get_invoice).returns(b"")
    Client(transport=fake)
    AsyncClient(transport=fake)


def an_order(sent: Recorded) -> Order:
    return sent.read(Order)


def a_promise(sent: Recorded) -> Promise:
    return sent.read(Promise)


def wrong(fake: Fake) -> None:
    fake.on(Orders.get_order).returns(make(Promise))  # type: ignore[arg-type]
    fake.on(Orders.get_order("7")).returns(make(Promise))  # type: ignore[arg-type]
    fake.on(Orders.get_order).sequence(make(Promise))  # type: ignore[arg-type]
    fake.on(Orders.get_order).responds(a_promise)  # type: ignore[arg-type]
    fake.on(Orders.list_orders).returns(make(Order))  # type: ignore[arg-type]
    fake.on(Orders.get_order(7))  # type: ignore[arg-type]
