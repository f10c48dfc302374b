"""Where a schema stands, and hence what an inline one is called."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from ..document.pointer import Pointer
from .model import NameHint

_STRUCTURE = frozenset(
    "paths components schemas definitions $defs properties responses content schema items parameters"
    " requestBody headers allOf anyOf oneOf additionalProperties schemas.yml index".split()
)


@dataclass(frozen=True, slots=True)
class Place:
    """The component or operation that holds a schema, and the words from there to it.

    A component itself has no owner, and its own name as the only word.
    """

    owner: Pointer | None
    hint: NameHint

    def __truediv__(self, word: str) -> Place:
        return Place(self.owner, (*self.hint, word))


def place_of_component(at: Pointer) -> Place:
    return Place(None, hint_of(at))


def place_inside(at: Pointer, place: Place) -> Place:
    """Where the parts of the schema at `at` stand, which itself stands at `place`."""
    return Place(at, ()) if place.owner is None else place


def place_of_items(at: Pointer, place: Place) -> Place:
    """Where the items of the array at `at` stand: in the singular, or inside the component."""
    if place.owner is None or not place.hint:
        return Place(at if place.owner is None else place.owner, (*place.hint[1:], "item"))
    return Place(place.owner, (*place.hint[:-1], singular(place.hint[-1])))


def shared_place(at: Pointer, place: Place, word: str) -> Place | None:
    """The place of a parameter, body or answer that several operations share; None where this is not one."""
    owner = place.owner
    if owner is None or (at.uri == owner.uri and at.tokens[: len(owner.tokens) - 1] == owner.tokens[:-1]):
        return None
    return Place(None, (*hint_of(at)[-1:], word))


def hint_of(at: Pointer) -> NameHint:
    """The words that name a schema which is referred to: its key, or its file's name."""
    if not at.tokens:
        return (_file_stem(at.uri),)
    if len(at.tokens) == 1 or at.tokens[-2] in {"schemas", "definitions", "$defs"}:
        return (at.tokens[-1],)
    words = tuple(token for token in at.tokens if token not in _STRUCTURE and "/json" not in token)
    return words[-4:] or (at.tokens[-1],)


def component_name(at: Pointer) -> str:
    """The name by which a discriminator means this schema when no mapping says so."""
    return at.tokens[-1] if at.tokens else _file_stem(at.uri)


def singular(word: str) -> str:
    """The name of one item of a list that is called `word`."""
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ses", "xes", "ches", "shes")) and not word.endswith(("uses", "ases")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word + "Item"


def _file_stem(uri: str) -> str:
    return PurePosixPath(unquote(urlsplit(uri).path)).stem or "root"
