"""Models that are made up: of examples, formats, bounds and names."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

import pytest
from fakes._runtime import UNSET
from fakes.models import Card, Customer, Event, Order
from fakes.testing import ANY, make


def test_models_are_made_of_examples_formats_bounds_and_names() -> None:
    order = make(Order)
    assert (order.id, order.state, order.total) == ("id", "open", Decimal("12.50"))
    assert (order.customer.name, order.customer.contact) == ("Ann", "ann@example.com")
    assert (order.customer.code, order.customer.rating, order.quantity) == ("codeco", 0.5, 12)
    assert order.customer.languages == ["en", "de"]
    assert (order.lines[0].article, order.lines[0].inside) == ("Screw", [])
    assert isinstance(order.payment, Card)
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


def test_what_is_filled_keeps_to_its_bounds() -> None:
    full, least = make.full(Customer), make(Customer)
    assert (full.discount, full.nick, full.homepage) == (10, "nic", "example.com")
    assert (least.discount, least.nick, least.homepage) == (None, UNSET, None)
