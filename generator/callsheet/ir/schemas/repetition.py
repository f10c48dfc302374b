"""Repetition: schemas that stand in many places word for word, whose fields are then made once."""

from __future__ import annotations

import marshal
from collections.abc import Callable, Mapping
from hashlib import blake2b

from msgspec import Struct, field
from msgspec.structs import replace

from ...document.references.cursor import Cursor
from ...document.references.refs import identifiers_of
from ...errors import Problem
from ..model import Field
from ..walk import names_in
from .name_path import is_named

MOST_BYTES = 100_000_000
"""Of schemas, written to tell them apart: a nested one is written once for each that it is in, which is
without an end in a description of deep schemas."""


class _Fields(Struct, frozen=True):
    """The plain fields of a schema, by wire name, and whether it has no others."""

    plain: Mapping[str, Field]
    is_whole: bool


class Repetition(Struct):
    """The plain fields of each schema of an object that was read, for those that repeat it.

    A plain field mentions no declaration but components: it is the same wherever the schema stands, its
    pointer aside. Others are made anew, because names in them begin with its name path.
    """

    problems: list[Problem]
    """What was reported so far: where something is wrong, every schema must be reported."""
    _known: dict[tuple[str, bytes], _Fields] = field(default_factory=dict)
    _written: int = 0

    def fields(
        self, schema: Cursor, make: Callable[[Mapping[str, Field]], tuple[Field, ...]]
    ) -> tuple[Field, ...]:
        """The fields that `make` makes of a schema; it is given those, by wire name, that are known."""
        key = self._key(schema)
        if key is None:
            return make({})
        known = self._known.get(key)
        if known is not None:
            properties = schema.pointer / "properties"
            plain = {wire: replace(field, at=properties / wire) for wire, field in known.plain.items()}
            return tuple(plain.values()) if known.is_whole else make(plain)
        reported = self._reported(schema)
        fields = make({})
        if self._reported(schema) == reported:
            plain = {field.wire: field for field in fields if _is_plain(field)}
            self._known[key] = _Fields(plain, is_whole=len(plain) == len(fields))
        return fields

    def _key(self, schema: Cursor) -> tuple[str, bytes] | None:
        """The file and the text of a schema; None where references may mean something else in another place.

        Version 0 of the format says every value with its type, and nothing of how it is stored.
        """
        if self._written > MOST_BYTES or identifiers_of(schema.document, schema.pointer.uri).resources:
            return None
        try:
            text = marshal.dumps(schema.value, 0)
        except ValueError:  # parts that stand elsewhere in the text
            return None
        self._written += len(text)
        return schema.pointer.uri, blake2b(text, digest_size=16).digest()

    def _reported(self, schema: Cursor) -> int:
        return len(self.problems) + len(schema.document.tolerated)


def _is_plain(field: Field) -> bool:
    return field.at.tokens[-2] == "properties" and all(map(is_named, names_in(field.type)))
