"""Normalising: one object of Swagger 2.0 or OpenAPI 3.0 in the shape that OpenAPI 3.2 gives it.

It is done when an object is read, not to the whole document, so nothing moves: every place stays a
place in the original text. Each rewrite is a small function from a mapping to a mapping, listed in
`REWRITES`; it never changes what it was given. Where a rewrite puts a part in a new place, the new
place holds a `Placed`, which leads a cursor to the old one.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto
from typing import Any, TypeAlias, TypeVar

from ..references.node import Node
from . import message_rewrites as messages, schema_rewrites as schemas, structure_rewrites as structure
from .values import Value, strings

N = TypeVar("N", bound=Node)
Rewrite: TypeAlias = Callable[[Node, Value], Value]


class Kind(Enum):
    """What an object of a description is; it cannot be seen from the object."""

    API = auto()
    PATH_ITEM = auto()
    OPERATION = auto()
    PARAMETER = auto()
    REQUEST_BODY = auto()
    RESPONSE = auto()
    HEADER = auto()
    MEDIA_TYPE = auto()
    SECURITY_SCHEME = auto()
    EXAMPLE = auto()
    SCHEMA = auto()


REWRITES: dict[Kind, tuple[Rewrite, ...]] = {
    Kind.API: (structure.components, structure.servers),
    Kind.PATH_ITEM: (structure.merged_reference, structure.shared_body),
    Kind.OPERATION: (structure.operation_servers, messages.request_body),
    Kind.PARAMETER: (messages.own_schema, messages.collection_format, messages.named_examples),
    Kind.REQUEST_BODY: (),
    Kind.RESPONSE: (messages.response_content,),
    Kind.HEADER: (messages.own_schema, messages.collection_format, messages.named_examples),
    Kind.MEDIA_TYPE: (messages.named_examples, messages.unstyled_parts),
    Kind.SECURITY_SCHEME: (structure.security,),
    Kind.EXAMPLE: (messages.data_value,),
    Kind.SCHEMA: (
        schemas.without_parameter_keys,
        schemas.without_siblings,
        schemas.file_type,
        schemas.number_or_text,
        schemas.discriminator,
        schemas.exclusive_bounds,
        schemas.hollow_enum,
        schemas.examples,
        schemas.nullable,
    ),
}


def normalised(kind: Kind, node: N) -> N:
    """The same place with its value in the 3.2 shape."""
    value = rewritten(kind, node)
    if kind is Kind.OPERATION and "produces" in value:
        return node.with_value(value, produces=strings(value["produces"]))
    return node.with_value(value)


def rewritten(kind: Kind, node: Node) -> Value:
    """The value at a place in the 3.2 shape."""
    value: Value = node.value
    if not isinstance(value, dict):
        value = _boolean_schema(value) if kind is Kind.SCHEMA else {}
    for rewrite in REWRITES[kind]:
        value = rewrite(node, value)
    return value


def _boolean_schema(value: Any) -> Value:
    """``true`` allows anything and ``false`` nothing (JSON Schema core, 4.3.2)."""
    return {"not": {}} if value is False else {}
