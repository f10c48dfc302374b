"""Sightings: values of responses that violated the description, as clients report them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

from msgspec import DecodeError, Meta, Struct
from msgspec.json import decode
from msgspec.structs import replace

from ..errors import OptionsError

_MOST_BYTES = 64 * 1024 * 1024
_LONGEST = 10_000


class Sighting(Struct, frozen=True, kw_only=True):
    """One operation, place and reason; words are those of `Drift` in the runtime."""

    call: str
    """``GET /pets/{id}``"""
    status: int | None
    place: str
    """``$.pets[*].age``"""
    reason: str
    got: str
    """The JSON type of what came."""
    value: str | int | None = None
    """What came, where one of a few values is described."""
    count: Annotated[int, Meta(ge=1)] = 1
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


def _sighting(line: str) -> Sighting | None:
    try:
        return decode(line, type=Sighting) if len(line) <= _LONGEST else None
    except (DecodeError, RecursionError):
        return None
