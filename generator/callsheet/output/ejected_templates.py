"""Ejected templates: built-in templates copied to a user's folder, each with its original text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches, unified_diff
from pathlib import Path

from msgspec import Struct

from ..errors import OptionsError
from .catalog import Catalog

ORIGINS = ".ejected"
"""Where, below the user's folder, the texts lie that copies started from; to be committed with them."""

_MARK = re.compile(r"^\{# ejected from callsheet (\S+) #\}\n", re.MULTILINE)


class Ejected(Struct, frozen=True, kw_only=True):
    """One copy: what it started from, what is built in today, and what the user has made of it."""

    name: str
    version: str
    origin: str | None
    """None where the text that it started from is lost."""
    today: str | None
    """None where there is no such template any more."""
    copy: str

    @property
    def is_behind(self) -> bool:
        return self.today is None or self.origin != self.today


def eject(name: str, folder: Path, version: str) -> Path:
    """Copies a built-in template, its version in the second line. Raises `OptionsError` if it is there."""
    text = _built_in(name)
    place = folder / name
    if place.exists():
        raise OptionsError(f"{place} exists; callsheet templates diff shows what changed since")
    first, rest = text.split("\n", 1)
    _write(place, f"{first}\n{{# ejected from callsheet {version} #}}\n{rest}")
    _write(folder / ORIGINS / name, text)
    return place


def ejected(folder: Path) -> Iterator[Ejected]:
    """Every copy in a user's folder, by name."""
    catalog = Catalog(folder)
    for name, copy in sorted(catalog.own.items()):
        mark = _MARK.search(copy)
        if mark is not None:
            origin = folder / ORIGINS / name
            yield Ejected(
                name=name,
                version=mark[1],
                origin=origin.read_text("utf-8") if origin.is_file() else None,
                today=catalog.built_in.get(name),
                copy=copy,
            )


def accept(ejected: Ejected, folder: Path, version: str) -> None:
    """Makes today's built-in template the one that a copy is based on: its changes were taken over."""
    if ejected.today is None:
        raise OptionsError(f"{ejected.name} is no longer built in; the copy is now a template of your own")
    mark = f"{{# ejected from callsheet {version} #}}\n"
    _write(folder / ejected.name, _MARK.sub(mark, ejected.copy, count=1))
    _write(folder / ORIGINS / ejected.name, ejected.today)


def upstream_diff(ejected: Ejected, version: str) -> Iterator[str]:
    """What changed in callsheet since the copy was made; without its origin, what differs from today."""
    before, label = (
        (ejected.origin, ejected.version) if ejected.origin is not None else (ejected.copy, "yours")
    )
    today = (ejected.today or "").splitlines()
    labels = (f"{label}/{ejected.name}", f"{version}/{ejected.name}")
    yield from unified_diff(before.splitlines(), today, *labels, lineterm="")


def _built_in(name: str) -> str:
    built_in = Catalog(None).built_in
    if name not in built_in:
        close = get_close_matches(name, built_in, n=1, cutoff=0.4)
        hint = f"; did you mean {close[0]}?" if close else "; callsheet templates list shows them"
        raise OptionsError(f"there is no built-in template {name!a}{hint}")
    return built_in[name]


def _write(place: Path, text: str) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(text, encoding="utf-8")
