"""Where a schema stands, and hence what an inline one is called."""

from __future__ import annotations

import posixpath
from functools import lru_cache
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from msgspec import Struct

from ...document.references.pointer import Pointer
from ..model import NameHint

_STRUCTURE = frozenset(
    [
        "paths",
        "components",
        "schemas",
        "definitions",
        "$defs",
        "properties",
        "responses",
        "content",
        "schema",
        "items",
        "parameters",
        "requestBody",
        "requestBodies",
        "headers",
        "allOf",
        "anyOf",
        "oneOf",
        "additionalProperties",
        "schemas.yml",
        "index",
    ]
)

_LISTS = frozenset({"allOf", "anyOf", "oneOf", "parameters", "prefixItems", "items"})
"""In these a number is a position, which says nothing."""

_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")

_ROOTS = {("components",), ("paths",), ("definitions",), ("webhooks",), ("responses",), ("parameters",)}
"""How places begin in whole descriptions; files that hold a fragment of one have names that say more."""

_IN_ES = ("sses", "xes", "ches", "shes", "tuses", "ruses", "nuses", "buses", "puses", "iases", "iruses")
"""Plurals of words that end in a hiss themselves: the e is not theirs."""

_IN_IES = frozenset({"ies", "ties", "pies", "dies", "lies", "movies", "cookies", "series", "species"})


class Place(Struct, frozen=True):
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
    return _one_of(at, place, "item")


def place_of_values(at: Pointer, place: Place) -> Place:
    """Where the values of the map at `at` stand: likewise."""
    return _one_of(at, place, "value")


def place_of_tuple_item(at: Pointer, place: Place, position: int) -> Place:
    """Where an item of a tuple stands, whose position is all that tells it from its neighbours."""
    word = _ORDINALS[position - 1] if position <= len(_ORDINALS) else f"item {position}"
    if place.owner is None or not place.hint:
        return place_inside(at, place) / word
    return Place(place.owner, (*place.hint[:-1], f"{place.hint[-1]} {word}"))


def _one_of(at: Pointer, place: Place, word: str) -> Place:
    if place.owner is None or not place.hint:
        return place_inside(at, place) / word
    *before, last = place.hint
    one = singular(last)
    return Place(place.owner, (*before, f"{last} {word}" if one == last else one))


def shared_place(at: Pointer, place: Place, word: str) -> Place | None:
    """The place of a parameter, body or response that several operations share, if this is one."""
    owner = place.owner
    if owner is None or (
        at.uri == owner.uri and at.tokens[: max(len(owner.tokens) - 1, 0)] == owner.tokens[:-1]
    ):
        return None
    return Place(None, (*hint_of(at)[-1:], word))


def hint_of(at: Pointer) -> NameHint:
    """The words that name a schema which is referred to: its key, or its file's name."""
    if not at.tokens:
        return (_file_stem(at.uri),)
    return (at.tokens[-1],) if at.tokens and is_named(at) else words_of(at)


def is_named(at: Pointer) -> bool:
    """Whether the description gives the schema at `at` a name of its own."""
    return len(at.tokens) < 2 or at.tokens[-2] in {"schemas", "definitions", "$defs"}


def words_of(at: Pointer) -> NameHint:
    """The words of the way to a schema, as far as they say something."""
    telling = (
        token for before, token in zip(("", *at.tokens), at.tokens, strict=False) if _tells(token, before)
    )
    words = tuple(token.partition("/")[2] or token for token in telling)
    is_fragment = at.tokens[:1] not in _ROOTS
    return (*((_file_stem(at.uri),) if is_fragment else ()), *words[-4:]) or at.tokens[-1:]


def _tells(token: str, before: str) -> bool:
    is_position = token.isdigit() and before in _LISTS
    return token not in _STRUCTURE and "/json" not in token and not is_position


def key_of(at: Pointer, root: Pointer) -> str:
    """A place as the lock writes it: relative to the description, so that it holds on any machine."""
    if at.uri == root.uri:
        return at.fragment
    return posixpath.relpath(at.uri, posixpath.dirname(root.uri)) + at.fragment


def component_name(at: Pointer) -> str:
    """The name by which a discriminator means this schema when no mapping says so."""
    return at.tokens[-1] if at.tokens else _file_stem(at.uri)


SHORTEST_PLURAL = 4
"""Shorter words that end in an s are names rather than plurals: ``dns``, ``gps``."""

_IRREGULAR = {"people": "person", "children": "child"}


@lru_cache(maxsize=4096)
def singular(word: str) -> str:
    """The name of one of many that are called `word`; the same, where that is no plural that we know."""
    lowered = word.lower()
    if lowered in _IRREGULAR:
        return _IRREGULAR[lowered]
    if len(word) < SHORTEST_PLURAL:
        return word
    if lowered.endswith("ies") and lowered not in _IN_IES:
        return word[:-3] + "y"
    if lowered.endswith(_IN_ES) and not lowered.endswith("caches"):
        return word[:-2]
    if lowered.endswith("s") and not lowered.endswith(("ss", "us", "is", "news", "series", "species")):
        return word[:-1]
    return word


def _file_stem(uri: str) -> str:
    return PurePosixPath(unquote(urlsplit(uri).path)).stem or "root"
