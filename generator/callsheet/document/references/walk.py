"""Walking: every part of a description by what it is, references followed, each part once.

The walk is over plain data and not over cursors, because it sees all of a description, of which most
is in order: only a problem pays for a pointer.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum, IntEnum, auto
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from msgspec import Struct, field

from ...errors import UnresolvedReference, problem_of
from ..methods import METHODS
from .pointer import Pointer
from .refs import follow_chain

if TYPE_CHECKING:
    from ..document import Document


class PartKind(IntEnum):
    """What a part of a description is. A number, because the walk looks it up at every step."""

    ROOT = auto()
    COMPONENTS = auto()
    PATHS = auto()
    PATH_ITEM = auto()
    OPERATION = auto()
    PARAMETER = auto()
    BODY = auto()
    RESPONSE = auto()
    HEADER = auto()
    MEDIA_TYPE = auto()
    ENCODING = auto()
    EXAMPLE = auto()
    LINK = auto()
    CALLBACK = auto()
    SECURITY_SCHEME = auto()
    SCHEMA = auto()


class Many(Enum):
    """Whether a key holds one part, or several."""

    ONE = auto()
    LIST = auto()
    MAP = auto()
    ONE_OR_LIST = auto()


LazyPointer: TypeAlias = "Pointer | tuple[LazyPointer, str]"
"""A pointer as its parent and a token, because most are never needed."""


def pointer_of(place: LazyPointer) -> Pointer:
    tokens: list[str] = []
    while not isinstance(place, Pointer):
        place, token = place
        tokens.append(token)
    return Pointer(place.uri, (*place.tokens, *reversed(tokens)))


class Found(NamedTuple):
    """One part: what it is, where, and its value with no reference left to follow."""

    part: PartKind
    at: LazyPointer
    value: Any

    @property
    def pointer(self) -> Pointer:
        return pointer_of(self.at)


class Broken(Struct, frozen=True):
    """A reference that leads nowhere, and the kind of part that it should lead to."""

    part: PartKind
    place: LazyPointer
    error: UnresolvedReference


_MANY_SCHEMAS = {
    **dict.fromkeys(("allOf", "anyOf", "oneOf", "prefixItems"), (Many.LIST, PartKind.SCHEMA)),
    **dict.fromkeys(
        ("properties", "patternProperties", "$defs", "definitions", "dependentSchemas"),
        (Many.MAP, PartKind.SCHEMA),
    ),
    **dict.fromkeys(
        (
            *("additionalProperties", "not", "if", "then", "else", "contains", "propertyNames"),
            *("unevaluatedProperties", "unevaluatedItems", "contentSchema"),
        ),
        (Many.ONE, PartKind.SCHEMA),
    ),
    "items": (Many.ONE_OR_LIST, PartKind.SCHEMA),
}
_CONTENT = (Many.MAP, PartKind.MEDIA_TYPE)
_HEADERS = (Many.MAP, PartKind.HEADER)
_EXAMPLES = (Many.MAP, PartKind.EXAMPLE)
_VALUE = {
    "schema": (Many.ONE, PartKind.SCHEMA),
    "items": (Many.ONE, PartKind.SCHEMA),
    "content": _CONTENT,
    "examples": _EXAMPLES,
}

CHILDREN: dict[PartKind, dict[str, tuple[Many, PartKind]]] = {
    PartKind.ROOT: {
        "paths": (Many.ONE, PartKind.PATHS),
        "webhooks": (Many.MAP, PartKind.PATH_ITEM),
        "components": (Many.ONE, PartKind.COMPONENTS),
        "definitions": (Many.MAP, PartKind.SCHEMA),
        "parameters": (Many.MAP, PartKind.PARAMETER),
        "responses": (Many.MAP, PartKind.RESPONSE),
        "securityDefinitions": (Many.MAP, PartKind.SECURITY_SCHEME),
    },
    PartKind.COMPONENTS: {
        "schemas": (Many.MAP, PartKind.SCHEMA),
        "responses": (Many.MAP, PartKind.RESPONSE),
        "parameters": (Many.MAP, PartKind.PARAMETER),
        "examples": _EXAMPLES,
        "requestBodies": (Many.MAP, PartKind.BODY),
        "headers": _HEADERS,
        "securitySchemes": (Many.MAP, PartKind.SECURITY_SCHEME),
        "links": (Many.MAP, PartKind.LINK),
        "callbacks": (Many.MAP, PartKind.CALLBACK),
        "pathItems": (Many.MAP, PartKind.PATH_ITEM),
        "mediaTypes": _CONTENT,
    },
    PartKind.PATH_ITEM: {
        **dict.fromkeys(METHODS, (Many.ONE, PartKind.OPERATION)),
        "additionalOperations": (Many.MAP, PartKind.OPERATION),
        "parameters": (Many.LIST, PartKind.PARAMETER),
    },
    PartKind.OPERATION: {
        "parameters": (Many.LIST, PartKind.PARAMETER),
        "requestBody": (Many.ONE, PartKind.BODY),
        "responses": (Many.MAP, PartKind.RESPONSE),
        "callbacks": (Many.MAP, PartKind.CALLBACK),
    },
    PartKind.PARAMETER: _VALUE,
    PartKind.HEADER: _VALUE,
    PartKind.BODY: {"content": _CONTENT},
    PartKind.RESPONSE: {
        "schema": (Many.ONE, PartKind.SCHEMA),
        "content": _CONTENT,
        "headers": _HEADERS,
        "links": (Many.MAP, PartKind.LINK),
    },
    PartKind.MEDIA_TYPE: {
        "schema": (Many.ONE, PartKind.SCHEMA),
        "itemSchema": (Many.ONE, PartKind.SCHEMA),
        "encoding": (Many.MAP, PartKind.ENCODING),
        "examples": _EXAMPLES,
    },
    PartKind.ENCODING: {"headers": _HEADERS},
    PartKind.SCHEMA: _MANY_SCHEMAS,
}
_MAPS_BY_THEMSELVES = {PartKind.PATHS: PartKind.PATH_ITEM, PartKind.CALLBACK: PartKind.PATH_ITEM}
_WITH_SIBLINGS = (PartKind.PATH_ITEM, PartKind.SCHEMA)
"""What may say something beside a reference."""
_WITH_EXTENSIONS = (PartKind.PATH_ITEM, PartKind.RESPONSE)
"""What stands in a map that may have ``x-`` keys."""


class Walk(Struct):
    """One walk; iterate over it once."""

    document: Document
    _seen: set[tuple[int, PartKind]] = field(default_factory=set)
    _rest: list[tuple[PartKind, LazyPointer, Any]] = field(default_factory=list)
    _references: int = 0

    def __iter__(self) -> Iterator[Found | Broken]:
        root = self.document.root
        self._rest = [(PartKind.ROOT, root, self.document.data(root.uri))]
        while self._rest:
            part, place, value = self._rest.pop()
            if isinstance(value, dict) and isinstance(value.get("$ref"), str):
                broken = self._reference(part, place, value)
                if broken is not None:
                    yield broken
                if part not in _WITH_SIBLINGS or len(value) == 1:
                    continue
                if part is PartKind.SCHEMA and self.document.dialect in ("2.0", "3.0"):
                    continue
            if not self._is_new(part, value):
                continue
            yield Found(part, place, value)
            if isinstance(value, dict):
                self._rest += reversed(list(self._children(part, place, value)))

    def _reference(self, part: PartKind, place: LazyPointer, value: Any) -> Broken | None:
        self._references += 1
        if self._references > (most := self.document.options.limits.references):
            message = f"more than {most} references (limit: references)"
            at = pointer_of(place) / "$ref"
            raise UnresolvedReference(problem_of("too-many-references", message, at))
        try:
            target, target_value = follow_chain(self.document, pointer_of(place), value)
        except UnresolvedReference as error:
            return Broken(part, place, error)
        if not isinstance(target_value, dict) or (id(target_value), part) not in self._seen:
            self._rest.append((part, target, target_value))
        return None

    def _is_new(self, part: PartKind, value: Any) -> bool:
        """The data stays in memory, so that an object's id is its own."""
        if not isinstance(value, dict):
            return True
        key = (id(value), part)
        if key in self._seen:
            return False
        self._seen.add(key)
        return True

    def _children(
        self, part: PartKind, place: LazyPointer, value: dict[str, Any]
    ) -> Iterator[tuple[PartKind, LazyPointer, Any]]:
        if (each := _MAPS_BY_THEMSELVES.get(part)) is not None:
            yield from _several(Many.MAP, each, place, value)
            return
        kinds = CHILDREN.get(part, {})
        for key, item in value.items():
            if (kind := kinds.get(key)) is None:
                continue
            many, child = kind
            if many is Many.ONE or (many is Many.ONE_OR_LIST and not isinstance(item, list)):
                yield child, (place, key), item
            elif isinstance(item, dict) and isinstance(item.get("$ref"), str):
                yield from self._by_reference(many, child, (place, key), item)
            else:
                yield from _several(many, child, (place, key), item)

    def _by_reference(
        self, many: Many, part: PartKind, place: LazyPointer, value: dict[str, Any]
    ) -> Iterator[tuple[PartKind, LazyPointer, Any]]:
        """OpenAPI has no references to maps and lists of parts, but people write them, and they are clear."""
        try:
            target, target_value = follow_chain(self.document, pointer_of(place), value)
        except UnresolvedReference:
            yield part, place, value
        else:
            yield from _several(many, part, target, target_value)


def _several(
    many: Many, part: PartKind, place: LazyPointer, item: Any
) -> Iterator[tuple[PartKind, LazyPointer, Any]]:
    if many is Many.MAP and isinstance(item, dict):
        for key, value in item.items():
            if part not in _WITH_EXTENSIONS or not key.startswith("x-"):
                yield part, (place, key), value
    elif many is not Many.MAP and isinstance(item, list):
        for index, value in enumerate(item):
            yield part, (place, str(index)), value
