"""YAML text to plain data, as JSON would have it (YAML 1.2, not 1.1)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from math import isfinite
from typing import Any

import yaml
from msgspec import Struct, field
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from ...configuration.limits import Limits
from .printable import quoted

if yaml.__with_libyaml__:
    from yaml._yaml import CParser as _Parser
else:
    from yaml.composer import Composer
    from yaml.parser import Parser
    from yaml.reader import Reader
    from yaml.scanner import Scanner

    class _Parser(Reader, Scanner, Parser, Composer):  # type: ignore[no-redef] # libyaml is optional
        def __init__(self, stream: str) -> None:
            Reader.__init__(self, stream)
            Scanner.__init__(self)
            Parser.__init__(self)
            Composer.__init__(self)


class Flaw(Struct, frozen=True, kw_only=True):
    """What is wrong with a text, before there is a document to point into (line and column from 1)."""

    code: str
    message: str
    line: int
    column: int
    fatal: bool = True
    hint: str | None = None


def flaw_at(text: str, offset: int, code: str, message: str, hint: str | None = None) -> Flaw:
    """A flaw at an offset of a text."""
    line, column = text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)
    return Flaw(code=code, message=message, line=line, column=column, hint=hint)


class TextError(Exception):
    """A text that cannot become data."""

    def __init__(self, flaw: Flaw) -> None:
        super().__init__(flaw.message)
        self.flaw = flaw


def load_yaml(text: str, limits: Limits) -> tuple[Any, tuple[Flaw, ...]]:
    """The data of a YAML text, and what was tolerated in it."""
    root = compose(text, limits)
    if root is None:
        return None, ()
    construction = _Construction(limits=limits, has_aliases="*" in text and "&" in text)
    return construction.value(root), tuple(construction.flaws)


def compose(text: str, limits: Limits) -> Node | None:
    """The tree of nodes with their positions."""
    try:
        root: Node | None = _Composer(text, limits).get_single_node()
        return root
    except yaml.MarkedYAMLError as error:
        raise TextError(_syntax_flaw(error, limits)) from error
    except yaml.reader.ReaderError as error:
        message = "not YAML: a character that is not allowed"
        raise TextError(flaw_at(text, error.position, "yaml-syntax", message)) from error


_PLAIN, _QUOTED, _NODE = "plain", "quoted", "node"


class _Composer(_Parser):
    """Says of each scalar only whether it was quoted: PyYAML's own resolver knows YAML 1.1."""

    def __init__(self, text: str, limits: Limits) -> None:
        super().__init__(text)
        self.depth = 0
        self.limit = limits.depth

    def descend_resolver(self, parent: Node | None, _: object) -> None:
        self.depth += 1
        if self.depth > self.limit + 1:  # the innermost collection may hold scalars
            mark = parent.start_mark if parent is not None else None
            raise TextError(_at(mark, "too-deep", f"nested deeper than {self.limit} levels (limit: depth)"))

    def ascend_resolver(self) -> None:
        self.depth -= 1

    def resolve(self, kind: type[Node], _: object, implicit: object) -> str:
        if kind is not ScalarNode:
            return _NODE
        return _PLAIN if isinstance(implicit, tuple) and implicit[0] else _QUOTED


_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?\Z")
_CONSTANTS = {
    "": None,
    "~": None,
    "null": None,
    "Null": None,
    "NULL": None,
    "true": True,
    "True": True,
    "TRUE": True,
    "false": False,
    "False": False,
    "FALSE": False,
}
_NOT_FINITE = re.compile(r"[-+]?\.(?:inf|Inf|INF|nan|NaN|NAN)\Z")
_STRING_TAGS = frozenset({_QUOTED, "!", "tag:yaml.org,2002:str"})
_PLAIN_TAGS = frozenset({_PLAIN, *(f"tag:yaml.org,2002:{name}" for name in ("null", "bool", "int", "float"))})
_COLLECTION_TAGS = frozenset({_NODE, "!", "tag:yaml.org,2002:map", "tag:yaml.org,2002:seq"})


class _Construction(Struct, kw_only=True):
    """One pass from nodes to data; several times faster than PyYAML's constructor, and bounded."""

    limits: Limits
    has_aliases: bool
    flaws: list[Flaw] = field(default_factory=list)
    _done: dict[int, tuple[Any, int]] = field(default_factory=dict)
    _open: set[int] = field(default_factory=set)
    _nodes: int = 0

    def value(self, node: Node) -> Any:
        if isinstance(node, ScalarNode):
            self._nodes += 1
            return self._scalar(node)
        if self.has_aliases:
            return self._shared(node)
        return self._collection(node)

    def _shared(self, node: Node) -> Any:
        """A collection that an alias may name again: built once, counted as often as it is named."""
        key = id(node)
        if key in self._open:
            raise TextError(_at(node.start_mark, "alias-ring", "an anchor that contains its own alias"))
        if key in self._done:
            value, size = self._done[key]
            self._nodes += size
        else:
            before = self._nodes
            self._open.add(key)
            value = self._collection(node)
            self._open.discard(key)
            self._done[key] = (value, self._nodes - before)
        if self._nodes > self.limits.expanded_nodes:
            message = (
                f"aliases expand to more than {self.limits.expanded_nodes} nodes (limit: expanded_nodes)"
            )
            raise TextError(_at(node.start_mark, "too-many-nodes", message))
        return value

    def _collection(self, node: Node) -> Any:
        self._nodes += 1
        if node.tag not in _COLLECTION_TAGS:
            raise TextError(_tag_flaw(node))
        if isinstance(node, SequenceNode):
            return [self.value(item) for item in node.value]
        return self._mapping(node)

    def _mapping(self, node: Node) -> dict[str, Any]:
        result: dict[str, Any] = {}
        merged: list[Node] = []
        for key, item in node.value:
            name = _key(key)
            if name == "<<" and key.tag == _PLAIN:
                merged.append(item)
                continue
            value = self.value(item)
            if name in result:
                self.flaws.append(_duplicate(key, name, same=result[name] == value, value=value))
            result[name] = value
        if not merged:
            return result
        return _joined([*reversed([self._merged(item) for item in merged]), result])

    def _merged(self, node: Node) -> dict[str, Any]:
        """What ``<<`` names; of several mappings the first one wins (YAML 1.1 merge keys)."""
        sources = node.value if isinstance(node, SequenceNode) else [node]
        for source in sources:
            if not isinstance(source, MappingNode):
                raise TextError(_at(source.start_mark, "yaml-merge", "`<<` must name a mapping"))
        return _joined(reversed([self.value(source) for source in sources]))

    def _scalar(self, node: ScalarNode) -> Any:
        text: str = node.value
        tag = node.tag
        if tag in _STRING_TAGS:
            return text
        if tag not in _PLAIN_TAGS:
            raise TextError(_tag_flaw(node))
        if text in _CONSTANTS:
            return _CONSTANTS[text]
        if (text[0] == "-" or text[0].isdigit()) and (match := _NUMBER.match(text)):
            return self._number(node, text, is_integer=match.lastindex is None)
        if _NOT_FINITE.match(text):
            raise TextError(_at(node.start_mark, "not-a-number", f"{text} is not a JSON number"))
        return text

    def _number(self, node: ScalarNode, text: str, *, is_integer: bool) -> int | float:
        if is_integer:
            if len(text) > self.limits.integer_digits:
                message = (
                    f"an integer of more than {self.limits.integer_digits} digits (limit: integer_digits)"
                )
                raise TextError(_at(node.start_mark, "too-many-digits", message))
            return int(text)
        if not isfinite(number := float(text)):
            raise TextError(_at(node.start_mark, "not-a-number", "a number too large for a double"))
        return number


def _joined(mappings: Iterable[dict[str, Any]]) -> dict[str, Any]:
    """One mapping of several, of which the last wins, in one pass over all."""
    result: dict[str, Any] = {}
    for mapping in mappings:
        result.update(mapping)
    return result


def _key(node: Node) -> str:
    """Keys are strings, whatever they look like: ``200`` and ``on`` are names here."""
    if not isinstance(node, ScalarNode):
        raise TextError(_at(node.start_mark, "bad-key", "a key must be a string, got a collection"))
    if node.tag not in _STRING_TAGS and node.tag not in _PLAIN_TAGS:
        raise TextError(_tag_flaw(node))
    return str(node.value)


def _duplicate(key: Node, name: str, *, same: bool, value: object) -> Flaw:
    """A repeated key loses what stood there first; where that is a whole part, it may be an operation."""
    return Flaw(
        code="duplicate-key",
        message=f"duplicate key {quoted(name, 200)}",
        line=key.start_mark.line + 1,
        column=key.start_mark.column + 1,
        fatal=not same and isinstance(value, dict | list),
        hint=None if same else "the last one is used; remove or rename the other",
    )


def _at(mark: Any, code: str, message: str) -> Flaw:
    line, column = (mark.line + 1, mark.column + 1) if mark is not None else (1, 1)
    return Flaw(code=code, message=message, line=line, column=column)


def _tag_flaw(node: Node) -> Flaw:
    return _at(node.start_mark, "yaml-tag", f"the tag {quoted(node.tag)} has no meaning in JSON")


def _syntax_flaw(error: yaml.MarkedYAMLError, limits: Limits) -> Flaw:
    if error.problem == "exceeded maximum nesting depth":  # libyaml looks ahead, and has a limit of its own
        most = min(limits.depth, 1000)
        return _at(error.problem_mark, "too-deep", f"nested deeper than {most} levels (limit: depth)")
    words = ": ".join(part for part in (error.context, error.problem) if part)
    return _at(error.problem_mark or error.context_mark, "yaml-syntax", f"not YAML: {words}")


def entries(node: Node) -> Iterator[tuple[str, Node, Node]]:
    """The keys of a mapping node, merged ones included, each with its own node and its value's."""
    for key, value in node.value:
        if isinstance(key, ScalarNode) and not (key.value == "<<" and key.tag == _PLAIN):
            yield key.value, key, value
    for key, value in node.value:
        if isinstance(key, ScalarNode) and key.value == "<<" and key.tag == _PLAIN:
            for source in value.value if isinstance(value, SequenceNode) else [value]:
                if isinstance(source, MappingNode):
                    yield from entries(source)
