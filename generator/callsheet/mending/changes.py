"""Changes: the schemas that must accept what was seen, and the drifts that no schema can mend."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from msgspec import Struct, field

from ..document.document import Document
from ..document.references.cursor import Cursor, entry_of
from ..document.references.pointer import Pointer
from .loosening import Loosening, Schema, loosened
from .paths import Property, Step, parts, response_schemas, sites, steps_of
from .sightings import Sighting

_ELSEWHERE = "its schema stands in another file, which an overlay cannot change"
_NO_OFFSET = 'say what date-times without an offset mean: datetimes = "naive" or "utc" in the configuration'
_MISSING = "required property is missing"


class Change(Struct, frozen=True, kw_only=True):
    """One schema of the description before and after."""

    path: tuple[str | int, ...]
    """From the root of the file: keys, and indexes of lists."""
    old: Schema
    new: Schema
    sightings: tuple[Sighting, ...]


class Unmended(Struct, frozen=True, kw_only=True):
    """A drift that no change of a schema can mend, and why."""

    sighting: Sighting
    why: str


class Mended(Struct, frozen=True, kw_only=True):
    changes: tuple[Change, ...]
    """In the order to make them: inner schemas before outer ones."""
    unmended: tuple[Unmended, ...]
    already: tuple[Sighting, ...]
    """Drifts that the description accepts without a change."""
    title: str
    """That of the description."""


def mended(document: Document, sightings: Iterable[Sighting]) -> Mended:
    """The smallest changes with which the description accepts everything that was seen."""
    needs = _Needs(document.root.uri)
    unmended: list[Unmended] = []
    for sighting in sightings:
        if why := _need(needs, document, sighting):
            unmended.append(Unmended(sighting=sighting, why=why))
    changes = tuple(_changes(document, needs))
    elsewhere, already = _without_change(needs, changes)
    unmended += [Unmended(sighting=sighting, why=_ELSEWHERE) for sighting in elsewhere]
    title = entry_of(document).api().mapping("info").text("title")
    return Mended(changes=changes, unmended=tuple(unmended), already=(*needs.fitting, *already), title=title)


def missing_property(sighting: Sighting) -> str | None:
    """The name of the required property that a drift reports as missing, if it does."""
    match steps_of(sighting.place):
        case (*_, Property(name)) if sighting.reason == _MISSING:
            return name
    return None


class _Needs(Struct):
    """What each schema must accept, and because of which drifts."""

    uri: str
    """The file that overlays change."""
    wanted: dict[Pointer, Loosening] = field(default_factory=dict)
    reasons: dict[Pointer, list[Sighting]] = field(default_factory=dict)
    fitting: list[Sighting] = field(default_factory=list)
    """What fits, as the description is now."""

    def at(self, schema: Cursor, sighting: Sighting) -> Loosening:
        sightings = self.reasons.setdefault(schema.pointer, [])
        if sighting not in sightings:
            sightings.append(sighting)
        return self.wanted.setdefault(schema.pointer, Loosening())


def _need(needs: _Needs, document: Document, sighting: Sighting) -> str:
    """Collect what must change for a sighting, or why nothing can."""
    steps = steps_of(sighting.place)
    if steps is None:
        return "the path of the drift is not valid"
    schemas = response_schemas(document, sighting.call, sighting.status)
    if not schemas:
        return "the description has no schema for this response"
    for pattern, need in _NEEDS:
        if re.fullmatch(pattern, sighting.reason, re.DOTALL):
            return need if isinstance(need, str) else need(needs, schemas, steps, sighting)
    return _others(needs, schemas, steps, sighting)


def _missing(needs: _Needs, schemas: tuple[Cursor, ...], steps: tuple[Step, ...], sighting: Sighting) -> str:
    holders = sites(schemas, steps[:-1])
    name = missing_property(sighting)
    for part in _parts(holders):
        required = part.get("required")
        if name is not None and required is not None and required.is_list and name in required.value:
            needs.at(part, sighting).optional.add(name)
    return _unless_found(needs, sighting, holders)


def _undescribed(
    needs: _Needs, schemas: tuple[Cursor, ...], steps: tuple[Step, ...], sighting: Sighting
) -> str:
    schemas_there = sites(schemas, steps)
    match steps:
        case (*before, Property(name)) if not schemas_there:
            for part in _parts(sites(schemas, before)):
                closed = part.get("additionalProperties") or part.get("unevaluatedProperties")
                if closed is not None and closed.value is False:
                    needs.at(part, sighting).properties.setdefault(name, sighting.got)
    return _unless_found(needs, sighting, schemas_there)


def _other_format(
    needs: _Needs, schemas: tuple[Cursor, ...], steps: tuple[Step, ...], sighting: Sighting
) -> str:
    schemas_there = sites(schemas, steps)
    for part in _parts(schemas_there):
        if "format" in part:
            needs.at(part, sighting).any_format = True
    return _unless_found(needs, sighting, schemas_there)


def _others(needs: _Needs, schemas: tuple[Cursor, ...], steps: tuple[Step, ...], sighting: Sighting) -> str:
    """Another type than described, or another value than the few that are."""
    schemas_there = sites(schemas, steps)
    if sighting.reason.endswith(f", got {sighting.got}"):
        for site in schemas_there:
            if site.is_mapping:
                needs.at(site, sighting).kinds.add(sighting.got)
        return _unless_found(needs, sighting, schemas_there)
    if sighting.value is None:
        return "no schema requires this, or the received value was not recorded"
    listing = [part for part in _parts(schemas_there) if _choices(part) is not None]
    exact = [part for part in listing if f"expected {_listed(_choices(part))}" == sighting.reason]
    for part in exact or listing:
        values = needs.at(part, sighting).values
        if sighting.value not in values:
            values.append(sighting.value)
    return _unless_found(needs, sighting, schemas_there)


_Need = Callable[[_Needs, tuple[Cursor, ...], tuple[Step, ...], Sighting], str]

_NEEDS: tuple[tuple[str, _Need | str], ...] = (
    (_MISSING, _missing),
    ("property is not described", _undescribed),
    ("not a valid .*", _other_format),
    ("expected date-time with an offset, got one without", _NO_OFFSET),
    (
        "(no|names no) variant of the union( fits)?",
        "describe the received value by hand, as another variant of the union",
    ),
)
"""By the reasons that the runtime gives; a text says why no schema can mend it."""


def _unless_found(needs: _Needs, sighting: Sighting, where: tuple[Cursor, ...]) -> str:
    """Why nothing changes, if no schema was found that says otherwise."""
    if any(sighting in listed for listed in needs.reasons.values()):
        return ""
    if not where:
        return "no schema describes this place: the description may have changed since"
    needs.fitting.append(sighting)
    return ""


def _parts(schemas: Iterable[Cursor]) -> Iterator[Cursor]:
    known: set[Pointer] = set()
    for schema in schemas:
        for part in parts(schema):
            if part.pointer not in known and part.is_mapping:
                known.add(part.pointer)
                yield part


def _choices(part: Cursor) -> list[Any] | None:
    """The values that a schema lists, in its enum or as constants of its variants."""
    if "const" in part:
        return [part.value["const"]]
    for keyword in ("oneOf", "anyOf"):
        variants = part.value.get(keyword)
        if isinstance(variants, list) and all(
            isinstance(item, dict) and "const" in item for item in variants
        ):
            return [item["const"] for item in variants]
    choices = part.value.get("enum")
    return choices if isinstance(choices, list) else None


def _listed(choices: list[Any] | None) -> str:
    return " or ".join(json.dumps(choice) for choice in choices or () if choice is not None)


# --- what is changed, from the inside out --------------------------------------------------------


def _changes(document: Document, needs: _Needs) -> Iterator[Change]:
    data = _copy(document.data(needs.uri))
    for at in sorted(needs.wanted, key=_inside_first):
        if at.uri != needs.uri or not at.tokens:
            continue
        path = tuple(_path(data, at.tokens))
        holder = _dug(data, path[:-1])
        old = holder[path[-1]]
        new = loosened(old, needs.wanted[at], document.dialect)
        if new != old:
            holder[path[-1]] = new
            yield Change(path=path, old=old, new=new, sightings=tuple(needs.reasons[at]))


def _without_change(
    needs: _Needs, changes: tuple[Change, ...]
) -> tuple[tuple[Sighting, ...], tuple[Sighting, ...]]:
    """Sightings that schemas were found for, none of which changes: in other files, and that fit already."""
    changed = {sighting for change in changes for sighting in change.sightings}
    elsewhere: dict[Sighting, bool] = {}
    for at, sightings in needs.reasons.items():
        for sighting in sightings:
            if sighting not in changed:
                elsewhere[sighting] = elsewhere.get(sighting, False) or at.uri != needs.uri
    return (
        tuple(sighting for sighting, is_elsewhere in elsewhere.items() if is_elsewhere),
        tuple(sighting for sighting, is_elsewhere in elsewhere.items() if not is_elsewhere),
    )


def _inside_first(at: Pointer) -> tuple[str, ...]:
    return (*at.tokens, chr(sys.maxunicode))


def _path(data: Any, tokens: tuple[str, ...]) -> Iterator[str | int]:
    for token in tokens:
        step = int(token) if isinstance(data, list) else token
        yield step
        data = data[step]


def _dug(data: Any, path: tuple[str | int, ...]) -> Any:
    for step in path:
        data = data[step]
    return data


def _copy(value: Any) -> Any:
    """A copy in which nothing is shared, as parts of YAML with aliases are."""
    if isinstance(value, dict):
        return {key: _copy(item) for key, item in value.items()}
    return [_copy(item) for item in value] if isinstance(value, list) else value
