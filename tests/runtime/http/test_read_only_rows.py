"""Properties that are read and not sent, in tuples: arrays with a type for each place (``prefixItems``)."""

from __future__ import annotations

from dataclasses import dataclass, field

from sample._runtime import OpenObject, decode, encode, wire
from sample._runtime.extras.read_only import sendable


@dataclass(slots=True, kw_only=True)
class Stop(OpenObject):
    id: int | None = field(default=None, metadata=wire("id", read_only=True))
    name: str


@dataclass(slots=True, kw_only=True)
class Tour(OpenObject):
    ends: tuple[Stop, Stop] | None = None
    stages: list[tuple[Stop, *tuple[Stop, ...]]] | None = None
    by_day: dict[str, tuple[str, Stop]] | None = None


READ = {
    "ends": [{"id": 1, "name": "a"}, {"name": "b"}],
    "stages": [[{"name": "a"}, {"id": 2, "name": "b"}], [{"id": 3, "name": "c"}]],
    "by_day": {"x": ["text", {"id": 4, "name": "d"}]},
}
SENT = {
    "ends": [{"name": "a"}, {"name": "b"}],
    "stages": [[{"name": "a"}, {"name": "b"}], [{"name": "c"}]],
    "by_day": {"x": ["text", {"name": "d"}]},
}


def test_what_stands_in_tuples_is_left_out() -> None:
    tour = decode(Tour, READ)
    assert encode(sendable(tour)) == SENT
    assert encode(sendable((tour, [tour]))) == [SENT, [SENT]]
    assert encode(tour) == READ


def test_tuples_without_anything_to_leave_out_are_sent_as_they_are() -> None:
    tour = Tour(ends=(Stop(name="a"), Stop(name="b")))
    assert sendable(tour) is tour
