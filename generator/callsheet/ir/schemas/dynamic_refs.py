"""Dynamic references: a schema that fills in the ``$dynamicRef`` of another becomes a copy of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace

from ...document.references.cursor import Cursor
from ...document.references.node import Placed
from ...document.references.pointer import Pointer
from ...document.references.refs import identifiers_of
from .budget import Budget
from .keywords import says_something

Scope = tuple[Pointer, ...]
"""The schemas passed on the way, outermost first (JSON Schema 2020-12 core, 7.1)."""

_ONE = frozenset(["items", "additionalProperties", "unevaluatedProperties", "not", "if", "then", "else"])
_MAPPING = frozenset(["properties", "patternProperties", "dependentSchemas"])
_LIST = frozenset(["allOf", "oneOf", "anyOf", "prefixItems"])


class Generics(Struct):
    """Schemas that were filled in, each once: copies of copies are more than a description has schemas."""

    budget: Budget
    _filled_in: dict[Pointer, Cursor] = field(default_factory=dict)
    _generic: dict[Pointer, bool] = field(default_factory=dict)

    def schema_at(self, at: Cursor) -> Cursor:
        """The schema at `at`; where it fills in dynamic references of others, with all of those in it.

        Only a schema with an ``$id`` is a resource of its own, in which dynamic anchors mean something.
        """
        schema = at.schema()
        if not schema.is_mapping or "$id" not in schema.value:
            return schema
        known = self._filled_in.get(schema.pointer)
        if known is None:
            dynamic = identifiers_of(schema.document, schema.pointer.uri).dynamic
            known = schema
            if any(resource == schema.pointer.tokens for resource, _ in dynamic):
                known = replace(schema, value=self._filled(schema, (schema.pointer,)))
            self._filled_in[schema.pointer] = known
        return known

    def _filled(self, schema: Cursor, scope: Scope) -> dict[str, Any]:
        """The value of a schema in which every dynamic reference is an ordinary one."""
        self.budget.schema(schema.pointer)
        filled: dict[str, Any] = {}
        for key, at in schema.items():
            if key in _ONE:
                filled[key] = self._part(at, scope)
            elif key in _MAPPING:
                filled[key] = {name: self._part(part, scope) for name, part in at.items()}
            elif key in _LIST:
                filled[key] = [self._part(part, scope) for part in at.elements()]
            else:
                filled[key] = at.value
        target = schema.reference()
        if target is None or not self._is_generic(target):
            return filled
        del filled["$ref"]
        generic = self._filled(target.schema(), (*scope, target.pointer))
        if not says_something(schema, besides=frozenset({"$ref"})):
            return {**generic, **filled}
        return {**filled, "allOf": [generic, *filled.get("allOf", [])]}

    def _part(self, at: Cursor, scope: Scope) -> Any:
        """A schema inside a copy: itself in its own place, unless something in it has to be filled in."""
        if not self._is_generic(at):
            return Placed(at.pointer, at.value)
        schema = at.schema()
        dynamic_target = schema.dynamic_reference(scope)
        if dynamic_target is not None:
            resource = identifiers_of(dynamic_target.document, dynamic_target.pointer.uri).resource_tokens(
                dynamic_target.pointer.tokens
            )
            anchor = "#" + schema.text("$dynamicRef").partition("#")[2]
            return Placed(Pointer(dynamic_target.pointer.uri, resource), {"$ref": anchor})
        target = schema.reference()
        if target is not None and target.pointer in scope:
            return Placed(at.pointer, at.value)
        return self._filled(schema, scope)

    def _is_generic(self, at: Cursor) -> bool:
        """Whether there is a dynamic reference in a schema, or in what it refers to."""
        known = self._generic.get(at.pointer)
        if known is not None:
            return known
        visited: set[Pointer] = set()
        waiting = [at]
        is_generic = False
        while waiting and not is_generic:
            schema = waiting.pop().schema()
            if schema.is_mapping and schema.pointer not in visited:
                visited.add(schema.pointer)
                is_generic = self._generic.get(schema.pointer, "$dynamicRef" in schema.value)
                waiting += _parts(schema)
        self._generic |= {at.pointer: True} if is_generic else dict.fromkeys(visited, False)
        return is_generic


def _parts(schema: Cursor) -> Iterator[Cursor]:
    for key, at in schema.items():
        if key in _ONE:
            yield at
        elif key in _MAPPING:
            yield from (part for _, part in at.items())
        elif key in _LIST:
            yield from at.elements()
    target = schema.reference()
    if target is not None:
        yield target
