"""Generics: a schema that fills in the ``$dynamicRef`` of another becomes a copy of that other, filled in."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from ..document.cursor import Cursor
from ..document.pointer import Pointer
from ..document.refs import identifiers_of
from ..document.rewrites.placed import Placed
from .keywords import says_something

Scope = tuple[Pointer, ...]
"""The schemas passed on the way, outermost first (JSON Schema 2020-12 core, 7.1)."""

_ONE = frozenset(["items", "additionalProperties", "unevaluatedProperties", "not", "if", "then", "else"])
_MAPPING = frozenset(["properties", "patternProperties", "dependentSchemas"])
_LIST = frozenset(["allOf", "oneOf", "anyOf", "prefixItems"])


def schema_at(at: Cursor) -> Cursor:
    """The schema at `at`; where it fills in dynamic references of what it refers to, with all of that in it.

    Only a schema with an ``$id`` is a resource of its own, in which dynamic anchors mean something.
    """
    schema = at.schema()
    if not schema.is_mapping or "$id" not in schema.value:
        return schema
    dynamic = identifiers_of(schema.document, schema.pointer.uri).dynamic
    if not any(resource == schema.pointer.tokens for resource, _ in dynamic):
        return schema
    filled = _filled(schema, (schema.pointer,))
    return replace(schema, value=filled)


def _filled(schema: Cursor, scope: Scope) -> dict[str, Any]:
    """The value of a schema in which every dynamic reference is an ordinary one."""
    filled: dict[str, Any] = {}
    for key, at in schema.items():
        if key in _ONE:
            filled[key] = _part(at, scope)
        elif key in _MAPPING:
            filled[key] = {name: _part(part, scope) for name, part in at.items()}
        elif key in _LIST:
            filled[key] = [_part(part, scope) for part in at.elements()]
        else:
            filled[key] = at.value
    target = schema.reference()
    if target is None or not _is_generic(target, frozenset()):
        return filled
    del filled["$ref"]
    generic = _filled(target.schema(), (*scope, target.pointer))
    if not says_something(schema, besides=frozenset({"$ref"})):
        return {**generic, **filled}
    return {**filled, "allOf": [generic, *filled.get("allOf", [])]}


def _part(at: Cursor, scope: Scope) -> Any:
    """A schema inside a copy: itself in its own place, unless something in it has to be filled in."""
    if not _is_generic(at, frozenset()):
        return Placed(at.pointer, at.value)
    schema = at.schema()
    meant = schema.dynamic_reference(scope)
    if meant is not None:
        resource = identifiers_of(meant.document, meant.pointer.uri).resource_tokens(meant.pointer.tokens)
        anchor = "#" + schema.text("$dynamicRef").partition("#")[2]
        return Placed(Pointer(meant.pointer.uri, resource), {"$ref": anchor})
    target = schema.reference()
    if target is not None and target.pointer in scope:
        return Placed(at.pointer, at.value)
    return _filled(schema, scope)


def _is_generic(at: Cursor, seen: frozenset[Pointer]) -> bool:
    """Whether there is a dynamic reference in a schema, or in what it refers to."""
    schema = at.schema()
    if not schema.is_mapping or schema.pointer in seen:
        return False
    if "$dynamicRef" in schema.value:
        return True
    seen |= {schema.pointer}
    target = schema.reference()
    parts = [at for key, at in schema.items() if key in _ONE]
    parts += [part for key, at in schema.items() if key in _MAPPING for _, part in at.items()]
    parts += [part for key, at in schema.items() if key in _LIST for part in at.elements()]
    return any(_is_generic(part, seen) for part in (*parts, *(() if target is None else (target,))))
