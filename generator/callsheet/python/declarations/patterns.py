"""Texts for patterns: values of fakes that match a regular expression.

This is no engine: it writes a short text for expressions of characters, classes, groups, alternatives and
repetitions, which is what people write in descriptions, and of any other says nothing. Nothing is matched, so
no expression takes long.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from typing import TypeAlias

from msgspec import Struct

_LONGEST_PATTERN = 500
_LONGEST_TEXT = 1000
_TIMES = (0, 1, 2, 4, 8, 16, 32, 64)
"""So often is repeated what may be repeated, until the text is long enough."""

_LIKELY = "aA0-_ ./:@+=#,;!?\"'()[]{}<>|&%$*^~\\`bcdefBCDEF123456789xyzXYZ\t\n"
"""The first of these that is in a class stands for it."""

_SPECIAL = "^$.*+?()[]{}|\\"
_CONTROLS = {"n": "\n", "r": "\r", "t": "\t", "f": "\f", "v": "\v"}
_CODE = re.compile(r"u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2})")
_COUNT = re.compile(r"\{(\d{1,4})(,(\d{0,4}))?\}")

Has: TypeAlias = Callable[[str], bool]
_KINDS: dict[str, Has] = {
    "d": lambda c: c in "0123456789",
    "w": lambda c: c.isascii() and (c.isalnum() or c == "_"),
    "s": str.isspace,
}


class Unusual(Exception):
    """A part of an expression that is not supported here."""


class _OneOf(Struct, frozen=True):
    """One character of a class, or itself."""

    has: Has
    first: str

    def text(self, _: int) -> str:
        return self.first


class _Repeated(Struct, frozen=True):
    part: _Node
    least: int
    most: int | None

    def text(self, times: int) -> str:
        part_text = self.part.text(times)
        count = max(self.least, times if self.most is None else min(times, self.most))
        return part_text * _checked(count * len(part_text), count)


class _Row(Struct, frozen=True):
    parts: tuple[_Node, ...]

    def text(self, times: int) -> str:
        texts = [part.text(times) for part in self.parts]
        _checked(sum(map(len, texts)))
        return "".join(texts)


_Node: TypeAlias = _OneOf | _Repeated | _Row


def _checked(length: int, value: int = 0) -> int:
    if length > _LONGEST_TEXT:
        raise Unusual
    return value


def text_for(pattern: str, name: str, shortest: int, longest: int) -> str | None:
    """A text in which a pattern of ECMA 262 is found: `name`, if that is one; None where nothing is known."""
    if len(pattern) > _LONGEST_PATTERN:
        return None
    try:
        node = _Pattern(pattern).read()
        if shortest <= len(name) <= longest and _is_all(name, pattern, node):
            return name
        texts = (node.text(times) for times in (*_TIMES, shortest))
        return next((text for text in texts if text and shortest <= len(text) <= longest), None)
    except (Unusual, IndexError, RecursionError):
        return None


def _is_all(name: str, pattern: str, node: _Node) -> bool:
    """Whether a name is all of one class, where that is all that is asked for: ``^[a-z]+$``."""
    match node:
        case _Row((_Repeated(_OneOf() as one, least, most),)) if "|" not in pattern:
            return all(map(one.has, name)) and least <= len(name) <= (len(name) if most is None else most)
    return False


class _Pattern:
    """Reads an expression from left to right; IndexError where it ends early."""

    def __init__(self, pattern: str) -> None:
        self._pattern = pattern
        self._at = 0

    def read(self) -> _Node:
        node = self._alternatives()
        if self._at < len(self._pattern):
            raise Unusual
        return node

    def _next(self) -> str:
        self._at += 1
        return self._pattern[self._at - 1]

    def _peek(self) -> str:
        return self._pattern[self._at : self._at + 1]

    def _takes(self, text: str) -> bool:
        is_there = self._pattern.startswith(text, self._at)
        self._at += len(text) if is_there else 0
        return is_there

    def _alternatives(self, depth: int = 0) -> _Node:
        """The first of them; the others only have to be ones that can be read."""
        first = self._row(depth)
        while self._takes("|"):
            self._row(depth)
        return first

    def _row(self, depth: int) -> _Node:
        if depth == 0:
            self._takes("^")
        parts: list[_Node] = []
        while self._peek() not in ("", "|", ")"):
            if depth == 0 and self._takes("$"):
                if self._peek() not in ("", "|"):
                    raise Unusual
                break
            parts.append(self._repeated(self._part(depth)))
        return _Row(tuple(parts))

    def _repeated(self, part: _Node) -> _Node:
        count = _COUNT.match(self._pattern, self._at)
        if count is not None:
            self._at = count.end()
            least, comma, most = int(count[1]), count[2], count[3]
            node = _Repeated(part, least, least if comma is None else int(most) if most else None)
        elif self._peek() in ("*", "+", "?") and self._peek():
            mark = self._next()
            node = _Repeated(part, int(mark == "+"), 1 if mark == "?" else None)
        else:
            return part
        self._takes("?")  # a lazy one finds the same
        return node

    def _part(self, depth: int) -> _Node:
        if self._takes("("):
            if self._peek() == "?" and not self._takes("?:"):
                raise Unusual
            inner = self._alternatives(depth + 1)
            if not self._takes(")"):
                raise Unusual
            return inner
        if self._takes("["):
            return self._class()
        if self._takes("."):
            return _one_of(lambda c: c not in "\r\n")
        if self._takes("\\"):
            return _one_of(*self._escape())
        char = self._next()
        if char in _SPECIAL:
            raise Unusual
        return _one_of(char.__eq__, char)

    def _class(self) -> _Node:
        negated = self._takes("^")
        has: list[Has] = []
        firsts: list[str] = []
        while not self._takes("]"):
            has_char, low = self._member()
            if low and self._peek() == "-" and self._pattern[self._at + 1] != "]":
                at = self._at
                self._takes("-")
                high = self._member()[1]
                if high:
                    has_char = partial(_is_between, low, high)
                else:
                    self._at = at
            has.append(has_char)
            firsts.append(low)
        if negated:
            return _one_of(lambda c: not any(has_char(c) for has_char in has))
        return _one_of(lambda c: any(has_char(c) for has_char in has), next(filter(None, firsts), ""))

    def _member(self) -> tuple[Has, str]:
        if self._takes("\\"):
            return self._escape()
        char = self._next()
        return char.__eq__, char

    def _escape(self) -> tuple[Has, str]:
        """What an escape stands for: a character, or a kind, which has no first one."""
        code = _CODE.match(self._pattern, self._at)
        if code is not None:
            self._at = code.end()
            char = chr(int(code[1] or code[2], 16))
            return char.__eq__, char
        char = self._next()
        if char in _CONTROLS:
            return _CONTROLS[char].__eq__, _CONTROLS[char]
        if char.lower() in _KINDS:
            kind = _KINDS[char.lower()]
            return (kind if char.islower() else lambda c: not kind(c)), ""
        if char.isalnum():
            raise Unusual
        return char.__eq__, char


def _is_between(low: str, high: str, char: str) -> bool:
    return low <= char <= high


def _one_of(has: Has, first: str = "") -> _OneOf:
    char = next((char for char in _LIKELY if has(char)), first)
    if not char or not char.isprintable():
        raise Unusual
    return _OneOf(has, char)
