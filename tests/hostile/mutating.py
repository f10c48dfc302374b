"""Mutations: what hypothesis draws are edits, so that it can leave out those that do not matter."""

from __future__ import annotations

import copy
import string
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from hypothesis import strategies as st

KINDS: tuple[Any, ...] = (
    None,
    True,
    False,
    0,
    -1,
    10**30,
    0.5,
    1e300,
    float("inf"),
    "",
    "x",
    "null",
    "object",
    "2020-01-01",
    "\u202e",
    "a\nb",
    [],
    [None],
    [[]],
    ["x", "x"],
    [{}],
    {},
    {"": None},
    {"x": {}},
    {"type": "object"},
    {"type": ["null", "array"]},
    {"enum": []},
    {"allOf": [{}]},
)
"""Values of every kind of JSON, and small parts that mean something almost everywhere."""

LINKS = (
    "",
    "#",
    "#/",
    "##",
    "#/components/schemas/~2",
    "#/components/schemas/~",
    "#/%",
    "#/%ff",
    "#/paths",
    "#/paths/~1/get",
    "#/info/title",
    "#/components",
    "#x",
    "x",
    "./x.yaml#/y",
    ".",
    "..",
    "/",
    "../../etc/passwd",
    "file:///etc/passwd",
    "https://example.com/a.json#/b",
    "http://[",
    "//[::1",
    "a:b",
    "\0",
    "spec.json#/info",
    "%2e%2e/%2e%2e/x",
)

PIECES = (
    *(bytes([number]) for number in (0, 9, 10, 13, 27, 0x7F, 0x80, 0xFF)),
    *(mark.encode() for mark in "\"'{}[]:,#&*!|>%@`-?\\~"),
    b"---\n",
    b"...\n",
    b"<<: ",
    b"? ",
    b"- ",
    b": ",
    b"&a ",
    b"*a",
    b"<<: *a\n",
    b"!!binary ",
    b"!!python/object/apply:os.abort []",
    b"!!set {x}",
    b"!!timestamp x",
    b"%YAML 9.9\n---\n",
    b"%TAG ! x\n",
    b"2001-01-01",
    b"2001-99-99",
    b"12:30:45",
    b"0x",
    b"0b2",
    b"1e999",
    b"-.inf",
    b".nan",
    b"NaN",
    b"1" * 5000,
    b"[" * 300,
    b"{" * 300,
    b"- " * 300,
    b'"\\ud800"',
    b"\\u0000",
    b"\\x",
    b"\\U00110000",
    b"\xef\xbb\xbf",
    b"\xff\xfe",
    b"\xed\xa0\x80",
    "\u2028\x85\u202e".encode(),
    b"data: ",
    b"event:",
    b"id: \0\n",
    b"retry: 99999999999\n",
    b"\x1e",
    b"\r\n\r\n",
)


@dataclass(frozen=True, slots=True)
class Edit:
    """What is done (an index), where, and with what; each number counts round."""

    what: int
    where: int
    by: int


EDITS = st.lists(
    st.builds(
        Edit,
        st.integers(0, 11),
        st.integers(0, 2**16),
        st.integers(0, 2**16),
    ),
    min_size=1,
    max_size=5,
)

CUTS = st.lists(st.integers(0, 2**12), max_size=6)


# --- values ----------------------------------------------------------------------------------


def edited(value: Any, edits: Sequence[Edit], donors: Sequence[tuple[str, Any]]) -> Any:
    """A value with some places changed; `donors` are properties of other values, to be put in."""
    root = [copy.deepcopy(value)]
    for edit in edits:
        places = list(_places(root))
        holder, key = places[edit.where % len(places)]
        _change(holder, key, edit, places, donors)
        if not root:
            root = [None]
    return root[0]


def properties(value: Any) -> Iterator[tuple[str, Any]]:
    """Every property in a value, however deep."""
    for holder, key in _places([value]):
        if isinstance(holder, dict):
            yield key, holder[key]


def _places(root: list[Any]) -> Iterator[tuple[Any, Any]]:
    pending: list[tuple[Any, Any]] = [(root, 0)]
    while pending:
        holder, key = pending.pop()
        yield holder, key
        value = holder[key]
        if isinstance(value, dict):
            pending += [(value, name) for name in value]
        elif isinstance(value, list):
            pending += [(value, index) for index in range(len(value))]


def _change(
    holder: Any,
    key: Any,
    edit: Edit,
    places: Sequence[tuple[Any, Any]],
    donors: Sequence[tuple[str, Any]],
) -> None:
    other, other_key = places[edit.by % len(places)]
    name, donated = donors[edit.by % len(donors)]
    value = holder[key]
    match edit.what:
        case 0 | 1:
            holder[key] = copy.deepcopy(KINDS[edit.by % len(KINDS)])
        case 2 | 3:
            holder[key] = copy.deepcopy(other[other_key])
        case 4:
            del holder[key]
        case 5 if isinstance(holder, dict):
            holder[name] = holder.pop(key)
        case 6:
            _bend(places, edit)
        case 7 if isinstance(value, str):
            holder[key] = value[::-1] if edit.by % 2 else value + KINDS[edit.by % 5 + 9]
        case 8 if isinstance(value, list):
            value.append(copy.deepcopy(value[0] if value else donated))
        case 9:
            holder[key] = copy.deepcopy(donated)
        case _ if isinstance(value, dict):
            value[name] = copy.deepcopy(donated)
        case _:
            holder[key] = {"$ref": LINKS[edit.by % len(LINKS)]}


def _bend(places: Sequence[tuple[Any, Any]], edit: Edit) -> None:
    """One of the references leads to elsewhere: to nothing, or where another one leads."""
    links = [place for place in places if place[1] == "$ref" and isinstance(place[0][place[1]], str)]
    if links:
        holder, key = links[edit.where % len(links)]
        targets = (*LINKS, *(other[name] for other, name in links), holder[key] + "/x", holder[key][:-1])
        holder[key] = targets[edit.by % len(targets)]


# --- bytes -----------------------------------------------------------------------------------


def garbled(text: bytes, edits: Sequence[Edit]) -> bytes:
    """Bytes with some places changed."""
    for edit in edits:
        at = edit.where % (len(text) + 1)
        length = edit.by % 40
        piece = PIECES[edit.by % len(PIECES)]
        match edit.what:
            case 0 | 1 | 2:
                text = text[:at] + piece + text[at:]
            case 3 | 4:
                text = text[:at] + piece + text[at + len(piece) :]
            case 5:
                text = text[:at] + text[at + length :]
            case 6:
                text = text[:at] + text[at : at + length] * 2 + text[at + length :]
            case 7:
                text = text[:at] + bytes([edit.by % 256]) + text[at + 1 :]
            case 8:
                other = edit.by % (len(text) + 1)
                text = text[:at] + text[other : other + 40] + text[at:]
            case 9:
                text = text[:at]
            case 10:
                text = text.replace(b"\n", (b"\r", b"\r\n", b"\n\n", b" ")[edit.by % 4])
            case _:
                letter = string.printable[edit.by % 100].encode()
                text = text.replace(letter, piece, edit.where % 5)
    return text


def chunks(text: bytes, cuts: Sequence[int]) -> list[bytes]:
    """Bytes in pieces, none of them empty."""
    ends = sorted({cut % (len(text) + 1) for cut in cuts} | {len(text)})
    pieces = [text[start:end] for start, end in zip([0, *ends], ends, strict=False)]
    return [piece for piece in pieces if piece]
