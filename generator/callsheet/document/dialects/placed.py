"""What rewrites read and write: mappings, and parts that stand somewhere else in the text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Protocol, Self, TypeAlias

from msgspec import Struct

from ...errors import Problem
from ..document import Document
from ..references.pointer import Pointer

Value: TypeAlias = dict[str, Any]


class Placed(Struct, frozen=True):
    """A part that stands somewhere else in the text than in the normal form."""

    at: Pointer
    value: Any


def strings(value: Any) -> tuple[str, ...]:
    """The strings of a list, if it is one."""
    return tuple(item for item in value if isinstance(item, str)) if isinstance(value, list) else ()


class Node(Protocol):
    """An object of a description and its place, as far as rewrites look at it; `Cursor` is one."""

    @property
    def document(self) -> Document: ...
    @property
    def pointer(self) -> Pointer: ...
    @property
    def value(self) -> Any: ...
    @property
    def produces(self) -> tuple[str, ...] | None: ...
    @property
    def is_mapping(self) -> bool: ...
    @property
    def dialect(self) -> str: ...
    def with_value(self, value: Any, *, produces: tuple[str, ...] | None = None) -> Self: ...
    def get(self, key: str) -> Self | None: ...
    def elements(self) -> Iterator[Self]: ...
    def resolve(self) -> Self: ...
    def resolved_or_self(self) -> Self: ...
    def problem(self, code: str, message: str, hint: str | None = None) -> Problem: ...
