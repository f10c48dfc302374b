"""Properties that are read and not sent: what was read can be changed and written again."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import pytest
from sample._runtime import UNSET, OpenObject, Operation, Unset, decode, encode, wire
from sample._runtime.extras.read_only import sendable

from .conftest import Both
from .loopback import Server, response


@dataclass(slots=True, kw_only=True)
class Line(OpenObject):
    id: int | None = field(default=None, metadata=wire("lineId", read_only=True))
    sku: str


@dataclass(slots=True, kw_only=True)
class Order(OpenObject):
    id: str | None = field(default=None, metadata=wire("id", read_only=True))
    at: datetime | Unset | None = field(default=UNSET, metadata=wire("at", read_only=True))
    note: str | None = None
    lines: list[Line] | None = None
    by_name: dict[str, Line] | None = field(default=None, metadata=wire("byName"))
    first: Line | str | None = None


READ = {
    "id": "7",
    "at": "2024-02-29T00:00:00Z",
    "note": "n",
    "lines": [{"lineId": 1, "sku": "a"}, {"sku": "b"}],
    "byName": {"x": {"lineId": 2, "sku": "c"}},
    "first": {"lineId": 3, "sku": "d", "new": 1},
}
SENT = {
    "note": "m",
    "lines": [{"sku": "a"}, {"sku": "b"}],
    "byName": {"x": {"sku": "c"}},
    "first": {"sku": "d", "new": 1},
}
WRITE: Operation[Any] = Operation("PUT", "/orders", returns={204: None})


def test_what_was_read_is_changed_and_written(server: Server, both: Both) -> None:
    order = decode(Order, READ)
    order.note = "m"
    server.serves(response(204))
    both(both.client(server.url).send(WRITE(json=order)))
    (asked,) = server.asked
    assert json.loads(asked.body) == SENT


def test_what_the_caller_holds_stays_as_it_is() -> None:
    order = decode(Order, READ)
    sendable([order, {"inside": order}])
    assert encode(order) == READ


@pytest.mark.parametrize(
    "value",
    [
        [1, "a", None],
        {"a": [1]},
        (1, 2),
        b"bytes",
        Line(sku="a"),
        Order(lines=[Line(sku="a")], by_name={"x": Line(sku="b")}),
    ],
)
def test_what_has_nothing_to_leave_out_is_sent_as_it_is(value: Any) -> None:
    assert sendable(value) is value
