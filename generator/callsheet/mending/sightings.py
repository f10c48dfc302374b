"""Sightings: values of responses that violated the description, as clients report them."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from ..errors import OptionsError

_MOST_BYTES = 64 * 1024 * 1024
_LONGEST = 10_000


class Sighting(Struct, frozen=True, kw_only=True):
    """One operation, place and reason; words are those of `Drift` in the runtime."""

    call: str
    """``GET /pets/{id}``"""
    status: int | None = None
    place: str
    """``$.pets[*].age``"""
    reason: str
    got: str
    """The JSON type of what came."""
    value: str | int | None = None
    """What came, where one of a few values is described."""
    count: int = 1
    first: str = ""
    """When, in UTC; empty for an example of the description."""
    last: str = ""


class Recorded(Struct, frozen=True, kw_only=True):
    """What a file of drifts holds."""

    sightings: tuple[Sighting, ...]
    unreadable: int
    """Lines that are not those of a recorder: one may have been cut short."""


def read_recorded(path: Path) -> Recorded:
    """Read the file that a `Recorder` wrote; equal drifts are counted together."""
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise OptionsError(f"{path}: a file of drifts must have at most {_MOST_BYTES} bytes")
        lines = path.read_text("utf-8", errors="replace").splitlines()
    except OSError as error:
        raise OptionsError(f"{path}: cannot be read: {error.strerror}") from error
    parsed = [_sighting(line) for line in lines if line.strip()]
    sightings = [sighting for sighting in parsed if sighting is not None]
    return Recorded(sightings=merged(sightings), unreadable=len(parsed) - len(sightings))


def merged(sightings: Iterable[Sighting]) -> tuple[Sighting, ...]:
    """Equal sightings as one, in an order that does not depend on when they came."""
    known: dict[Sighting, Sighting] = {}
    for new in sightings:
        key = replace(new, count=1, first="", last="")
        old = known.get(key)
        if old is not None:
            first = min(filter(None, (old.first, new.first)), default="")
            new = replace(new, count=old.count + new.count, first=first, last=max(old.last, new.last))
        known[key] = new
    return tuple(sorted(known.values(), key=_order))


def _order(sighting: Sighting) -> tuple[str, ...]:
    return sighting.place, sighting.call, str(sighting.status), sighting.reason, repr(sighting.value)


_NEEDED = ("call", "place", "reason", "got")
_OTHERS = {"status": (int,), "value": (str, int), "count": (int,), "first": (str,), "last": (str,)}
"""What a schema is mended without, too, each with its types."""


def _sighting(line: str) -> Sighting | None:
    """A drift, without what is of another type than a `Recorder` writes and need not be there."""
    try:
        drift = json.loads(line) if len(line) <= _LONGEST else None
    except (ValueError, RecursionError):
        return None
    if not (isinstance(drift, dict) and all(isinstance(drift.get(key), str) for key in _NEEDED)):
        return None
    others = {key: drift[key] for key, types in _OTHERS.items() if type(drift.get(key)) in types}
    sighting = Sighting(**{key: drift[key] for key in _NEEDED}, **others)
    return replace(sighting, count=max(1, sighting.count))
