"""Locates a pointer in a text: reads the text again, on demand."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from typing import Protocol

from msgspec import Struct, field
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from ...configuration.limits import Limits
from .parse import Parsed
from .yaml_text import compose, entries


class Locator(Protocol):
    """Finds the parts of one text."""

    def offset(self, tokens: tuple[str, ...], *, of_key: bool = False) -> tuple[int, int]:
        """Line and column, counted from 1, of the part, or of the nearest one around it that exists.

        What is pointed at is the value where that is a scalar, else (or with `of_key`) its key.
        """


def locator(parsed: Parsed, limits: Limits) -> Locator:
    """A locator for a text that was parsed before."""
    if parsed.is_json:
        return _JsonLocator(parsed.text)
    return _YamlLocator(compose(parsed.text, limits))


class _YamlLocator:
    def __init__(self, root: Node | None) -> None:
        self.root = root
        self._mappings: dict[int, dict[str, tuple[Node, Node]]] = {}

    def offset(self, tokens: tuple[str, ...], *, of_key: bool = False) -> tuple[int, int]:
        node, best = self.root, self.root
        for token in tokens:
            pair = self._child(node, token)
            if pair is None:
                break
            key, node = pair
            best = node if isinstance(node, ScalarNode) and not of_key else key
        if best is None:
            return 1, 1
        return best.start_mark.line + 1, best.start_mark.column + 1

    def _child(self, node: Node | None, token: str) -> tuple[Node, Node] | None:
        if isinstance(node, MappingNode):
            children = self._mappings.get(id(node))
            if children is None:
                children = {}
                for name, key, value in entries(node):
                    children.setdefault(name, (key, value))
                for key, value in node.value:
                    if isinstance(key, ScalarNode):
                        children[key.value] = (key, value)
                self._mappings[id(node)] = children
            return children.get(token)
        if isinstance(node, SequenceNode):
            items = node.value[int(token) : int(token) + 1] if _INDEX.fullmatch(token) else []
            return (items[0], items[0]) if items else None
        return None


_INDEX = re.compile("[0-9]{1,9}")


class _Offsets(Struct, frozen=True):
    """The offsets of a key and of its value; an element of a list has the same twice."""

    key: int
    value: int


class _JsonLocator(Struct):
    """Reads only the parts on the way to a pointer; the scanner of Python's json skips the rest."""

    text: str
    _lines: list[int] = field(default_factory=list)
    _children: dict[int, dict[str, _Offsets]] = field(default_factory=dict)

    def offset(self, tokens: tuple[str, ...], *, of_key: bool = False) -> tuple[int, int]:
        start = _skip_space(self.text, 0)
        found = _Offsets(start, start)
        for token in tokens:
            child = self._children_of(found.value).get(token)
            if child is None:
                break
            found = child
        is_scalar = self.text[found.value] not in "{["
        return self._line_and_column(found.value if is_scalar and not of_key else found.key)

    def _children_of(self, start: int) -> dict[str, _Offsets]:
        children = self._children.get(start)
        if children is None:
            children = self._children[start] = self._read_children(start)
        return children

    def _read_children(self, start: int) -> dict[str, _Offsets]:
        match self.text[start]:
            case "{":
                return self._members(start)
            case "[":
                return self._elements(start)
            case _:
                return {}

    def _members(self, start: int) -> dict[str, _Offsets]:
        children: dict[str, _Offsets] = {}
        position = _skip_space(self.text, start + 1)
        while key := _STRING.match(self.text, position):
            value = _skip_space(self.text, _skip_space(self.text, key.end()) + 1)
            children[json.loads(key.group(), strict=False)] = _Offsets(position, value)
            position = self._after_comma(value)
        return children

    def _elements(self, start: int) -> dict[str, _Offsets]:
        children: dict[str, _Offsets] = {}
        position = _skip_space(self.text, start + 1)
        while self.text[position] != "]":
            children[str(len(children))] = _Offsets(position, position)
            position = self._after_comma(position)
        return children

    def _after_comma(self, start: int) -> int:
        """The start of what follows the value that starts here, or the bracket that closes the list."""
        end = _skip_space(self.text, _SCANNER.raw_decode(self.text, start)[1])
        return _skip_space(self.text, end + 1) if self.text[end] == "," else end

    def _line_and_column(self, position: int) -> tuple[int, int]:
        if not self._lines:
            self._lines = [0, *(match.end() for match in re.finditer("\n", self.text))]
        line = bisect_right(self._lines, position)
        return line, position - self._lines[line - 1] + 1


_SPACE = re.compile(r"[ \t\r\n]*")
_STRING = re.compile(r'"(?:[^"\\]|\\.)*"')
_SCANNER = json.JSONDecoder(strict=False, parse_int=len, parse_float=len)
"""What numbers are worth does not matter here, and those of too many digits are refused elsewhere."""


def _skip_space(text: str, position: int) -> int:
    match = _SPACE.match(text, position)
    return match.end() if match else position
