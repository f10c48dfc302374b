"""A node: one value of a description and its place, with what is inside and where its references lead."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, Literal, Self, TypeAlias

from msgspec import Struct

from ...errors import Problem, UnresolvedReference, problem_of
from ..document import Document
from .pointer import Pointer
from .refs import follow, follow_chain, identifiers_of, walk

JsonKind: TypeAlias = Literal["object", "array", "string", "number", "boolean", "null"]


class Placed(Struct, frozen=True):
    """A part that stands somewhere else in the text than in the normal form."""

    at: Pointer
    value: Any


class Node(Struct, frozen=True, eq=False):
    """One value of a description and its place, as the text has it. Makes no decisions."""

    document: Document
    pointer: Pointer
    value: Any
    produces: tuple[str, ...] | None = None
    """The media types of responses around here, where Swagger 2.0 says them once for all."""

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.pointer} {self.kind}>"

    # --- what it is

    @property
    def kind(self) -> JsonKind:
        return kind_of(self.value)

    @property
    def is_mapping(self) -> bool:
        return isinstance(self.value, dict)

    @property
    def is_list(self) -> bool:
        return isinstance(self.value, list)

    @property
    def dialect(self) -> str:
        """The dialect of the file in which this stands."""
        return self.document.dialect_of(self.pointer.uri)

    def with_value(self, value: Any, *, produces: tuple[str, ...] | None = None) -> Self:
        """The same place with another value."""
        return type(self)(self.document, self.pointer, value, produces or self.produces)

    # --- what is inside

    def __contains__(self, key: str) -> bool:
        return isinstance(self.value, dict) and key in self.value

    def get(self, key: str) -> Self | None:
        """The value under a key; None if there is none, or if this is not a mapping."""
        if isinstance(self.value, dict) and key in self.value:
            return self._child(key, self.value[key])
        return None

    def items(self) -> Iterator[tuple[str, Self]]:
        """The keys and values of a mapping; nothing for another type."""
        if isinstance(self.value, dict):
            for key, value in self.value.items():
                yield key, self._child(key, value)

    def elements(self) -> Iterator[Self]:
        """The elements of a list; nothing for another type."""
        if isinstance(self.value, list):
            for index, value in enumerate(self.value):
                yield self._child(str(index), value)

    def mapping(self, key: str) -> Self:
        """The mapping under a key; empty if there is none, or another type, which is reported."""
        return self._typed(key, dict) or type(self)(self.document, self.pointer / key, {}, self.produces)

    def sequence(self, key: str) -> Self:
        """The list under a key; empty if there is none, or another type, which is reported."""
        return self._typed(key, list) or type(self)(self.document, self.pointer / key, [], self.produces)

    def text(self, key: str, default: str = "") -> str:
        """The string under a key; a number gives its digits, and another type is reported and ignored."""
        value = self.value.get(key) if isinstance(self.value, dict) else None
        if value is None or type(value) is str:
            return default if value is None else value
        cursor = self._child(key, value)
        if cursor.is_mapping and "$ref" in cursor:
            cursor = cursor.resolve()
        if isinstance(cursor.value, str):
            return cursor.value
        cursor.report_type("string")
        return json.dumps(cursor.value) if cursor.kind in ("number", "boolean") else default

    def flag(self, key: str, default: bool = False) -> bool:
        """The boolean under a key; another type is reported and ignored."""
        value = self.value.get(key) if isinstance(self.value, dict) else None
        if value is None or type(value) is bool:
            return default if value is None else value
        cursor = self._child(key, value)
        if isinstance(cursor.value, bool):
            return cursor.value
        cursor.report_type("boolean")
        return {"true": True, "false": False}.get(str(cursor.value).lower(), default)

    def extensions(self) -> Mapping[str, Any]:
        """The ``x-`` keys of a mapping."""
        if not isinstance(self.value, dict):
            return {}
        return {key: value for key, value in self.value.items() if key.startswith("x-")}

    # --- references

    def reference(self) -> Self | None:
        """The target of the reference here, one hop away; None if this is not a reference."""
        if not isinstance(self.value, dict) or not isinstance(text := self.value.get("$ref"), str):
            return None
        pointer, value = follow(self.document, self.pointer, text)
        return type(self)(self.document, pointer, value, self.produces)

    def resolve(self) -> Self:
        """The end of the chain of references that starts here; this, where none does.

        Raises `UnresolvedReference`, with the problem at the reference that leads nowhere.
        """
        if not isinstance(self.value, dict) or "$ref" not in self.value:
            return self
        pointer, value = follow_chain(self.document, self.pointer, self.value)
        return type(self)(self.document, pointer, value, self.produces)

    def resolved_or_self(self) -> Self:
        """As `resolve`, but a reference that leads nowhere leads here, for who reports it later."""
        try:
            return self.resolve()
        except UnresolvedReference:
            return self

    def dynamic_reference(self, scope: tuple[Pointer, ...] = ()) -> Self | None:
        """What ``$dynamicRef`` leads to; `scope` has the schemas passed on the way here, outermost first.

        Of the resources on the way, the outermost with a ``$dynamicAnchor`` of the name wins
        (JSON Schema 2020-12 core, 8.2.3.2); without one this is an ordinary reference.
        """
        if not isinstance(self.value, dict) or not isinstance(text := self.value.get("$dynamicRef"), str):
            return None
        pointer, value = follow(self.document, self.pointer, text, keyword="$dynamicRef")
        name = text.partition("#")[2]
        identifiers = identifiers_of(self.document, pointer.uri)
        if (identifiers.resource_tokens(pointer.tokens), name) in identifiers.dynamic:
            for place in scope:
                there = identifiers_of(self.document, place.uri)
                key = (there.resource_tokens(place.tokens), name)
                if key in there.dynamic:
                    pointer, value = walk(self.document, Pointer(place.uri, there.anchors[key]))
                    break
        return type(self)(self.document, pointer, value, self.produces)

    # --- reporting

    def problem(self, code: str, message: str, hint: str | None = None) -> Problem:
        """A problem at this place."""
        return problem_of(code, message, self.pointer, hint)

    def report_type(self, expected: str) -> None:
        """Report that this is of the wrong type."""
        message = f"expected {expected}, got {self.kind}"
        self.document.tolerate(self.problem("wrong-type", message))

    def _typed(self, key: str, expected: type) -> Self | None:
        cursor = self.get(key)
        if cursor is None or cursor.value is None:
            return None
        cursor = cursor.resolve()
        if isinstance(cursor.value, expected):
            return cursor
        cursor.report_type("object" if expected is dict else "array")
        return None

    def _child(self, key: str, value: Any) -> Self:
        if type(value) is Placed:
            return type(self)(self.document, value.at, value.value, self.produces)
        return type(self)(self.document, self.pointer / key, value, self.produces)


def kind_of(value: Any) -> JsonKind:
    """The JSON type of a value."""
    match value:
        case dict():
            return "object"
        case list():
            return "array"
        case str():
            return "string"
        case bool():
            return "boolean"
        case None:
            return "null"
        case _:
            return "number"
