"""The cost of validating, estimated beforehand: validators visit a schema once for each path to it.

openapi-spec-validator collects the properties of each element of ``allOf`` anew, and checks each default
against everything that its schema leads to, patterns included. Both can double with every few lines of a
description.

A child process with a time limit cannot replace the estimate. Its result would depend on how busy the machine
is: the same description would pass `--strict` here and fail there. Killing it loses all findings, where the
estimate leaves out one default. Memory has no limit on Windows and macOS. And a process costs 80 ms for every
description, 300 ms for GitHub's, which the validator in Rust checks in 500 ms.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from msgspec import Struct, field

from ..document.references.cursor import Cursor
from ..document.references.pointer import Pointer
from ..errors import UnresolvedReference

if TYPE_CHECKING:
    from ..document.document import Document
    from .rules import Checked


def costly_schema(document: Document, checked: Checked, most: int) -> Pointer | None:
    """The schema at which collecting properties exceeds `most` steps in all."""
    counting = _Counting(inside=_collected, most=most)
    total = 0
    for entry in checked.schemas:
        if isinstance(entry.value, dict) and "allOf" in entry.value:
            schema = Cursor(document, entry.pointer, entry.value)
            total += sum(counting.steps(_Node(part, None)) for part in _listed(schema, "allOf"))
            if total > most:
                return entry.pointer
    return None


def costly_defaults(document: Document, checked: Checked, most: int) -> Iterator[Pointer]:
    """The defaults to leave out, so that checking all others takes at most `most` steps."""
    counting = _Counting(inside=_checked, most=most)
    left = most
    for entry in checked.defaulted:
        holder = Cursor(document, entry.pointer, entry.value)
        steps = counting.steps(_Node(holder, entry.value["default"]))
        if steps > left:
            yield entry.pointer / "default"
        else:
            left -= steps


class _Node(NamedTuple):
    """A schema, and the value to check against it."""

    schema: Cursor
    value: Any

    @property
    def key(self) -> tuple[int, int]:
        """The data stays in memory, so that an object's id is its own."""
        return id(self.schema.value), id(self.value)


_Inside: TypeAlias = Callable[[_Node], tuple[int, list[_Node]]]
"""The steps of a node itself, and the nodes that are visited with it."""


class _Counting(Struct, kw_only=True):
    """Counts each node once, however often a validator visits it; a cycle ends where it closes."""

    inside: _Inside
    most: int
    _known: dict[tuple[int, int], int] = field(default_factory=dict)

    def steps(self, start: _Node) -> int:
        """The steps of a node and of everything behind it, up to one more than `most`."""
        opened: dict[tuple[int, int], tuple[int, list[_Node]]] = {}
        waiting = [start]
        while waiting:
            node = waiting[-1]
            if node.key in self._known:
                waiting.pop()
            elif node.key not in opened:
                if len(self._known) + len(opened) > self.most:
                    return self.most + 1
                opened[node.key] = self.inside(node)
                waiting += [inner_node for inner_node in opened[node.key][1] if inner_node.key not in opened]
            else:
                steps, inner = opened.pop(waiting.pop().key)
                total = steps + sum(self._known.get(inner_node.key, 0) for inner_node in inner)
                self._known[node.key] = min(total, self.most + 1)
        return self._known[start.key]


def _collected(node: _Node) -> tuple[int, list[_Node]]:
    schema = node.schema.resolved_or_self()
    parts = [part for keyword in ("allOf", "anyOf", "oneOf") for part in _listed(schema, keyword)]
    parts += [part for keyword in ("items", "not") if (part := schema.get(keyword)) is not None]
    return 1, [_Node(part, None) for part in parts]


def _checked(node: _Node) -> tuple[int, list[_Node]]:
    schema, value = node
    if not isinstance(schema.value, dict):
        return 1, []
    steps = 1 + sum(len(part) for part in schema.value.values() if isinstance(part, dict | list))
    same = [_Node(part, value) for part in _applied(schema)]
    if schema.value.keys() & {"unevaluatedProperties", "unevaluatedItems"}:
        same *= 3  # each part is evaluated again to find out what was evaluated
    if isinstance(value, str):
        return steps + _matching(schema.value.get("pattern"), value), same
    if isinstance(value, dict):
        names = schema.value.get("patternProperties")
        patterns = names if isinstance(names, dict) else {}
        steps += sum(_matching(pattern, name) for pattern in patterns for name in value)
        return steps, [*same, *_members(schema, value)]
    if isinstance(value, list):
        steps += len(value) ** 2 if schema.value.get("uniqueItems") else 0
        return steps, [*same, *_items(schema, value)]
    return steps, same


def _applied(schema: Cursor) -> Iterator[Cursor]:
    """The schemas that apply to the same value."""
    try:
        target = schema.reference() or schema.dynamic_reference()
    except UnresolvedReference:
        target = None
    if target is not None:
        yield target
    for keyword in ("allOf", "anyOf", "oneOf"):
        yield from _listed(schema, keyword)
    for keyword in ("not", "if", "then", "else"):
        if (part := schema.get(keyword)) is not None:
            yield part
    yield from _named(schema, "dependentSchemas").values()


def _members(schema: Cursor, value: dict[str, Any]) -> Iterator[_Node]:
    properties = _named(schema, "properties")
    every = [*_named(schema, "patternProperties").values()]
    for keyword in ("additionalProperties", "unevaluatedProperties"):
        every += [part] if (part := schema.get(keyword)) is not None else []
    names = schema.get("propertyNames")
    for name, member in value.items():
        if name in properties:
            yield _Node(properties[name], member)
        yield from (_Node(part, member) for part in every)
        if names is not None:
            yield _Node(names, name)


def _items(schema: Cursor, value: list[Any]) -> Iterator[_Node]:
    for keyword in ("prefixItems", "items"):
        yield from map(_Node, _listed(schema, keyword), value)
    for keyword in ("items", "contains", "unevaluatedItems"):
        part = schema.get(keyword)
        if part is not None and part.is_mapping:
            yield from (_Node(part, item) for item in value)


_UNBRANCHED = re.compile(r"\\.|\[(?:\\.|[^\]\\])*\]|\{[0-9]+\}", re.DOTALL)
"""Parts of a pattern without a choice, though they may contain its characters."""
_CHOICES = re.compile(r"[*+?{|]")
_REPEATED = re.compile(r"\)[*+{]")
_STEP = 1000
"""The factor by which a regular expression engine is faster than a validator."""


def _matching(pattern: Any, text: str) -> int:
    """The steps of matching in the worst case: the ways to divide the text among the choices."""
    bare = _UNBRANCHED.sub("", pattern) if isinstance(pattern, str) else ""
    choices = len(_CHOICES.findall(bare))
    if not choices:
        return 0
    ways: int = (choices + 1) ** min(len(text), 100)
    if not _REPEATED.search(bare):
        ways = (len(text) + 1) ** min(choices + 1, 100)
    return ways // _STEP


def _listed(schema: Cursor, keyword: str) -> Iterator[Cursor]:
    child = schema.get(keyword)
    return child.elements() if child is not None else iter(())


def _named(schema: Cursor, keyword: str) -> dict[str, Cursor]:
    child = schema.get(keyword)
    return dict(child.items()) if child is not None else {}
