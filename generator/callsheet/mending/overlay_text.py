"""The text of an overlay, with comments on what was seen, how often and since when."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeAlias

import yaml

from ..wording import listed
from .changes import Change, Mended, missing_property
from .loosening import Schema
from .sightings import Sighting

_Action: TypeAlias = dict[str, Any]

_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")


def overlay_text(mended: Mended) -> str:
    """An OpenAPI Overlay 1.0.0 in YAML, for a person to review."""
    actions = [action for change in mended.changes for action in _actions(change)]
    title = f"What responses of {mended.title or 'the API'} were seen to be"
    overlay = {"overlay": "1.0.0", "info": {"title": title, "version": "1"}, "actions": actions}
    return yaml.dump(overlay, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=110)


class _Dumper(yaml.SafeDumper):
    """Writes out what appears twice, rather than an alias, and lines as lines."""

    def ignore_aliases(self, _: Any) -> bool:
        return True


def _text(dumper: _Dumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)


_Dumper.add_representer(str, _text)


def _actions(change: Change) -> Iterator[_Action]:
    """What goes, then what comes: each property that may be missing by itself, the rest as one."""
    target = json_path(change.path)
    optional = dict(_optional(change))
    for name, sightings in optional.items():
        yield _action(f"{target}.required[?@ == {_quoted(name)}]", sightings, remove=True)
    covered = [sighting for sightings in optional.values() for sighting in sightings]
    left = [sighting for sighting in change.sightings if sighting not in covered]
    removed = {key for key in change.old if _goes(key, change, optional)}
    text: Iterable[Sighting] | None = left or change.sightings
    for key in change.old:
        if key in removed:
            yield _action(target + _step(key), text, remove=True)
            text = None
    update = _update(change.old, change.new, removed)
    if update:
        yield _action(target, text, update=update)


def _action(target: str, sightings: Iterable[Sighting] | None, **what: Any) -> _Action:
    text = "part of the change before" if sightings is None else "\n".join(_reasons(sightings))
    return {"target": target, "description": text, **what}


def _optional(change: Change) -> Iterator[tuple[str, list[Sighting]]]:
    """The names that leave a list of required properties in which others stay."""
    left = change.new.get("required")
    if isinstance(left, list):
        for name in change.old["required"]:
            if name not in left:
                yield name, [sighting for sighting in change.sightings if missing_property(sighting) == name]


def _goes(key: str, change: Change, optional: Mapping[str, object]) -> bool:
    """Whether a keyword has to go before what is new can come: lists can only grow."""
    if key not in change.new:
        return True
    old, new = change.old[key], change.new[key]
    if not isinstance(old, list) or not isinstance(new, list):
        return False
    return new[: len(old)] != old and not (key == "required" and optional)


def _update(old: Schema, new: Schema, removed: set[str]) -> Schema:
    """What makes of the one the other, where objects are merged and lists are joined."""
    update: Schema = {}
    for key, value in new.items():
        before = None if key in removed else old.get(key)
        if key not in removed and value == before:
            continue
        if isinstance(value, list) and isinstance(before, list):
            if len(value) > len(before):  # where it is shorter, elements were removed one by one
                update[key] = value[len(before) :]
        elif isinstance(value, dict) and isinstance(before, dict):
            update[key] = _update(before, value, set())
        else:
            update[key] = value
    return update


# --- where -----------------------------------------------------------------------------------------


def json_path(path: Iterable[str | int]) -> str:
    """The JSONPath of a place (RFC 9535)."""
    return "$" + "".join(f"[{step}]" if isinstance(step, int) else _step(step) for step in path)


def _step(name: str) -> str:
    return f".{name}" if _NAME.fullmatch(name) else f"[{_quoted(name)}]"


def _quoted(name: str) -> str:
    escaped = name.replace("\\", "\\\\").replace("'", "\\'")
    return "'" + re.sub(r"[\x00-\x1f\x7f]", lambda match: f"\\u{ord(match[0]):04x}", escaped) + "'"


# --- how often and since when ----------------------------------------------------------------------


def _reasons(sightings: Iterable[Sighting]) -> Iterator[str]:
    by_reason: dict[str, list[Sighting]] = {}
    for sighting in sightings:
        value = "" if sighting.value is None else f", got {sighting.value!r}"
        reason = f"{sighting.place}: {sighting.reason}{value}"
        by_reason.setdefault(reason, []).append(sighting)
    for reason, alike in by_reason.items():
        yield f"{reason}; {_times(alike)} in {_calls(alike)}{_dates(alike)}"


def _times(sightings: list[Sighting]) -> str:
    count = sum(sighting.count for sighting in sightings)
    return "once" if count == 1 else f"{count} times"


def _calls(sightings: list[Sighting]) -> str:
    return listed(list(dict.fromkeys(_call(sighting) for sighting in sightings)), most=3)


def _call(sighting: Sighting) -> str:
    return sighting.call if sighting.status is None else f"{sighting.call} ({sighting.status})"


def _dates(sightings: list[Sighting]) -> str:
    first = min((sighting.first[:10] for sighting in sightings if sighting.first), default="")
    last = max((sighting.last[:10] for sighting in sightings), default="")
    if not first:
        return ""
    return f", on {first}" if first == last else f", from {first} to {last}"
