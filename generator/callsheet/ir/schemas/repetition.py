"""Repetition: schemas that stand in many places word for word, whose fields are then made once."""

from __future__ import annotations

import marshal
from collections.abc import Callable, Mapping

from msgspec import Struct, field
from msgspec.structs import replace

from ...document.references.cursor import Cursor
from ...document.references.refs import identifiers_of
from ...errors import Problem
from ..model import Field
from ..walk import names_in
from .name_path import is_named


class Repetition(Struct):
    """The plain fields of each schema of an object that was read, for those that repeat it.

    A plain field mentions no declaration but components: it is the same wherever the schema stands, its
    pointer aside. Others are made anew, because names in them begin with its name path.
    """

    problems: list[Problem]
    """What was reported so far: where something is wrong, every schema must be reported."""
    _plain: dict[tuple[str, bytes], Mapping[str, Field]] = field(default_factory=dict)

    def fields(
        self, schema: Cursor, make: Callable[[Mapping[str, Field]], tuple[Field, ...]]
    ) -> tuple[Field, ...]:
        """The fields that `make` makes of a schema; it is given those, by wire name, that are known."""
        key = _key(schema)
        if key is None:
            return make({})
        plain = self._plain.get(key)
        properties = schema.pointer / "properties"
        if plain is not None:
            return make({wire: replace(field, at=properties / wire) for wire, field in plain.items()})
        reported = self._reported(schema)
        fields = make({})
        if self._reported(schema) == reported:
            self._plain[key] = {field.wire: field for field in fields if _is_plain(field)}
        return fields

    def _reported(self, schema: Cursor) -> int:
        return len(self.problems) + len(schema.document.tolerated)


def _is_plain(field: Field) -> bool:
    return field.at.tokens[-2] == "properties" and all(map(is_named, names_in(field.type)))


def _key(schema: Cursor) -> tuple[str, bytes] | None:
    """The file and the text of a schema; None where references may mean something else in another place.

    Version 0 of the format says every value with its type, and nothing of how it is stored.
    """
    if identifiers_of(schema.document, schema.pointer.uri).resources:
        return None
    try:
        return schema.pointer.uri, marshal.dumps(schema.value, 0)
    except ValueError:  # parts that stand elsewhere in the text
        return None
