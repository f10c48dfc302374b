"""Layout: expressions in Black's own arrangement, on one line if they fit and one item per line if not."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import TypeAlias

from ...frozen import dataclass
from .code import Code, needing, united

WIDTH = 88
INDENT = 4


@dataclass(frozen=True, slots=True)
class Bracket:
    """``head item, item tail``.

    `comma` says whether a last comma may stand when it is exploded; `compact` that the items may share
    one line of their own, as Black has it without a last comma.
    """

    head: Code
    items: tuple[Piece, ...]
    tail: Code
    comma: bool = True
    compact: bool = False


@dataclass(frozen=True, slots=True)
class Prefixed:
    """A piece that something stands in front of: ``201: ...``, ``returns=...``."""

    prefix: Code
    piece: Piece


@dataclass(frozen=True, slots=True)
class Either:
    """``A | B | C``, one alternative per line where they do not fit."""

    alternatives: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Sequence:
    """Pieces one right after the other."""

    pieces: tuple[Piece, ...]


Piece: TypeAlias = Code | Bracket | Prefixed | Either | Sequence


@lru_cache(maxsize=4096)
def code(text: str) -> Code:
    """Our own text as code. Never called with text of a description."""
    return Code(text)


def joined(separator: str, codes: Iterable[Code]) -> Code:
    pieces = tuple(codes)
    return needing(separator.join(pieces), united(pieces))


def flat(piece: Piece) -> Code:
    """The piece on one line."""
    match piece:
        case Code():
            return piece
        case Bracket(head, items, tail):
            return head + joined(", ", (flat(item) for item in items)) + tail
        case Prefixed(prefix, inner):
            return prefix + flat(inner)
        case Either(alternatives):
            return joined(" | ", (flat(one) for one in alternatives))
        case Sequence(pieces):
            return joined("", (flat(one) for one in pieces))


def lay(piece: Piece, *, indent: int = 0, before: int = 0, after: int = 0, explode: bool = False) -> Code:
    """The piece, laid out from column `indent` + `before`, with room for `after` characters behind it."""
    line = flat(piece)
    if not explode and indent + before + len(line) + after <= WIDTH:
        return line
    match piece:
        case Code():
            return piece
        case Prefixed(prefix, inner):
            return prefix + lay(
                inner, indent=indent, before=before + len(prefix), after=after, explode=explode
            )
        case Bracket(_, (), _):
            return line
        case Bracket(head, items, tail, _, True) if _shares_a_line(items, indent):
            inner = joined(", ", (flat(item) for item in items))
            return head + code("\n" + " " * (indent + INDENT)) + inner + code("\n" + " " * indent) + tail
        case Bracket(head, items, tail, comma):
            if comma:  # the comma of a tuple of one item stands there already
                tail = needing(tail.removeprefix(","), tail.needs)
            return head + _exploded(items, indent + INDENT, comma) + code(" " * indent) + tail
        case Either(alternatives):
            return joined(
                f"\n{' ' * indent}| ", (lay(one, indent=indent, after=after) for one in alternatives)
            )
        case Sequence(pieces):
            return _in_a_row(pieces, indent, before, after)


def declared(start: Code, type_: Piece, value: Piece | None, *, indent: int, after: int = 0) -> Code:
    """``start: type = value``; a union that does not fit stands in parentheses, unless the value breaks."""
    equals = () if value is None else (code(" = "), value)
    line = flat(Sequence((start, type_, *equals)))
    if indent + len(line) + after <= WIDTH or isinstance(type_, Code):
        return line if value is None else lay(Sequence((start, type_, *equals)), indent=indent, after=after)
    head = start + flat(type_) + code(" = ")
    if isinstance(value, Bracket) and value.items and indent + len(head) + len(value.head) <= WIDTH:
        return head + lay(value, indent=indent, before=len(head), after=after)
    if value is not None and indent + len(head) + len("(") <= WIDTH:
        return head + _in_parentheses(value, indent)
    left = start + (_in_parentheses(type_, indent) if isinstance(type_, Either) else _broken(type_, indent))
    if value is None:
        return left
    before = len(left.rpartition("\n")[2]) - indent + len(" = ")
    return left + code(" = ") + lay(value, indent=indent, before=before, after=after)


def _in_parentheses(piece: Piece, indent: int) -> Code:
    start, end = code("(\n" + " " * (indent + INDENT)), code("\n" + " " * indent + ")")
    return start + lay(piece, indent=indent + INDENT) + end


def _broken(piece: Piece, indent: int) -> Code:
    return lay(piece, indent=indent, explode=True)


def _shares_a_line(items: tuple[Piece, ...], indent: int) -> bool:
    return indent + INDENT + sum(len(flat(item)) + 2 for item in items) - 2 <= WIDTH


def _exploded(items: tuple[Piece, ...], indent: int, comma: bool) -> Code:
    start, end = code(" " * indent), code(",\n" if comma else "\n")
    body = (start + lay(item, indent=indent, after=1 if comma else 0) + end for item in items)
    return code("\n") + joined("", body)


def _in_a_row(pieces: tuple[Piece, ...], indent: int, before: int, after: int) -> Code:
    """Breaks the last bracket first, as Black does, and those before it only where that is not enough."""
    last = len(pieces) - 1
    result = code("")
    for position, piece in enumerate(pieces):
        rest = pieces[position + 1 :]
        following = len(flat(Sequence(rest))) if rest else 0
        breaks = next((i for i, one in enumerate(rest) if isinstance(one, Bracket) and one.items), None)
        needed = (
            after + following
            if breaks is None
            else len(flat(Sequence(rest[:breaks]))) + _opening(rest[breaks])
        )
        column = before + len(result) if "\n" not in result else len(result.rpartition("\n")[2]) - indent
        result += lay(piece, indent=indent, before=column, after=after if position == last else needed)
    return result


def _opening(piece: Piece) -> int:
    return len(piece.head) if isinstance(piece, Bracket) else 0
