"""Rules of schemas: types, defaults, required properties, discriminators."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from itertools import islice
from typing import TYPE_CHECKING, Any

from ..document.dialects.schema_rewrites import is_hollow
from ..document.effort import MOST
from ..document.references.cursor import Cursor, cursor_at
from ..document.references.node import kind_of
from ..document.references.pointer import Pointer
from ..document.references.refs import follow
from ..document.text.printable import quoted
from ..errors import Problem, UnresolvedReference, problem_of

if TYPE_CHECKING:
    from ..document.document import Document
    from ..document.references.walk import Found

TYPES = ("string", "integer", "number", "boolean", "object", "array", "null")
_MEANT = {
    **dict.fromkeys(("int", "int32", "int64", "long", "short"), 'did you mean "integer"?'),
    **dict.fromkeys(("float", "double", "decimal"), 'did you mean "number"?'),
    **dict.fromkeys(("str", "text", "uuid", "email"), 'did you mean "string"?'),
    **dict.fromkeys(("date", "datetime", "date-time", "timestamp"), 'did you mean "string" with a format?'),
    **dict.fromkeys(("bool",), 'did you mean "boolean"?'),
    **dict.fromkeys(("list", "set", "tuple"), 'did you mean "array"?'),
    **dict.fromkeys(("dict", "map", "json", "hash"), 'did you mean "object"?'),
    "file": 'did you mean "string" with the format "binary"?',
    "any": "leave the type out to allow anything",
}


def is_plain(schema: Any) -> bool:
    """Whether a schema has no keyword that `check_schema` checks; most schemas have none."""
    return (
        type(schema) is dict
        and schema.get("type", "string") in TYPES
        and "default" not in schema
        and "enum" not in schema
        and "allOf" not in schema
        and "discriminator" not in schema
    )


def check_schema(document: Document, step: Found) -> Iterator[Problem]:
    schema = step.value
    if not isinstance(schema, dict):
        if not isinstance(schema, bool):
            yield problem_of("wrong-type", f"expected a schema, got {kind_of(schema)}", step.pointer)
        return
    if "type" in schema:
        yield from _types(document, step)
    yield from _enum(step)
    if "default" in schema:
        yield from _default(step)
    if "allOf" in schema and "required" in schema:
        yield from _required(document, step)
    if isinstance(discriminator := schema.get("discriminator"), dict) and "mapping" in discriminator:
        yield from _mapping(document, step)


def check_typed_parameter(document: Document, step: Found) -> Iterator[Problem]:
    """A parameter or header of Swagger 2.0 is its own schema."""
    if isinstance(step.value, dict) and "type" in step.value:
        yield from _types(document, step)
        yield from _enum(step)
        if "default" in step.value:
            yield from _default(step)


def _types(document: Document, step: Found) -> Iterator[Problem]:
    type_ = step.value["type"]
    for place, name in _named_types(step, type_):
        if name in TYPES or (name == "file" and document.dialect == "2.0"):
            continue
        message = f"{quoted(name)} is not a JSON Schema type"
        yield problem_of("unknown-type", message, place, _meant(name))


def _named_types(step: Found, type_: Any) -> Iterator[tuple[Pointer, Any]]:
    if not isinstance(type_, list):
        if type_ not in TYPES:
            yield step.pointer / "type", type_
        return
    for index, name in enumerate(type_):
        if name not in TYPES:
            yield step.pointer / "type" / index, name


def _meant(name: Any) -> str | None:
    if not isinstance(name, str):
        return None
    if (hint := _MEANT.get(name.lower())) is not None:
        return hint
    close = get_close_matches(name[:80].lower(), TYPES, n=1)
    return f'did you mean "{close[0]}"?' if close else None


def _enum(step: Found) -> Iterator[Problem]:
    if is_hollow(step.value):
        what = "has no value of the type of the schema" if step.value["enum"] else "is empty"
        yield problem_of("hollow-enum", f"`enum` {what}", step.pointer / "enum", "the enum is ignored")


def _default(step: Found) -> Iterator[Problem]:
    schema, default = step.value, step.value["default"]
    types = schema.get("type")
    allowed = [types] if isinstance(types, str) else types if isinstance(types, list) else []
    if default is None and (schema.get("nullable") is True or schema.get("x-nullable") is True):
        return
    known = [name for name in allowed if name in TYPES]
    if known and len(known) == len(allowed) and not any(fits(default, name) for name in known):
        kinds = " or ".join(known)
        yield problem_of(
            "default-mismatch",
            f"`default` must be {kinds}, got {kind_of(default)}",
            step.pointer / "default",
            "the default is ignored",
        )
        return
    choices = schema.get("enum")
    if isinstance(choices, list) and not is_hollow(schema) and default not in choices:
        yield problem_of(
            "default-mismatch",
            "`default` must be one of the values of `enum`",
            step.pointer / "default",
            "the default is ignored",
        )


def fits(value: Any, type_name: str) -> bool:
    """Whether a JSON value is of a JSON Schema type."""
    match type_name:
        case "integer":
            is_whole = isinstance(value, int) or (isinstance(value, float) and value.is_integer())
            return is_whole and not isinstance(value, bool)
        case "number":
            return isinstance(value, int | float) and not isinstance(value, bool)
    return kind_of(value) == type_name


def _article(kind: str) -> str:
    return kind if kind == "null" else f"an {kind}" if kind[0] in "aio" else f"a {kind}"


def _required(document: Document, step: Found) -> Iterator[Problem]:
    required = step.value["required"]
    if not isinstance(required, list):
        return
    names = [name for name in required if isinstance(name, str)]
    unknown, known = _undescribed(Cursor(document, step.pointer, step.value), set(names))
    for index, name in enumerate(names):
        if name in unknown:
            message = f"required property {quoted(name)} is not described by any part of the schema"
            close = document.effort.similar(name, known)
            hint = f"did you mean {quoted(close)}?" if close else None
            yield problem_of("required-unknown", message, step.pointer / "required" / index, hint)


def _undescribed(schema: Cursor, names: set[str]) -> tuple[set[str], list[str]]:
    """Those of the names that no part of a schema describes, and the names that are described instead.

    None are told where a part cannot be seen, or there are too many of them.
    """
    known: list[str] = []
    seen: set[Pointer] = set()
    waiting = [schema]
    while waiting and names:
        try:
            target = waiting.pop().resolve()
        except UnresolvedReference:
            return set(), []
        if target.pointer in seen:
            continue
        seen.add(target.pointer)
        if not schema.document.effort.allows(1 + len(names) // 100):
            return set(), []
        properties = target.mapping("properties").value
        names = {name for name in names if name not in properties}
        known += islice(properties, MOST)
        parts = [target.get(keyword) for keyword in ("allOf", "anyOf", "oneOf")]
        waiting += [part for listed in parts if listed is not None for part in listed.elements()]
    return names, sorted(known)


def _mapping(document: Document, step: Found) -> Iterator[Problem]:
    """A mapping names schemas by reference or, without any of its signs, by the name of a component."""
    mapping = step.value["discriminator"]["mapping"]
    at = step.pointer / "discriminator" / "mapping"
    for value, named in mapping.items() if isinstance(mapping, dict) else ():
        if not isinstance(named, str):
            yield problem_of("discriminator-mapping", f"expected string, got {kind_of(named)}", at / value)
            continue
        try:
            mapped_schema(document, step.pointer, named)
        except UnresolvedReference as error:
            problem = error.problems[0]
            yield problem_of("discriminator-mapping", problem.message, at / value, problem.hint)


def mapped_schema(document: Document, holder: Pointer, named: str) -> Pointer:
    """The schema that a discriminator at `holder` names; raises `UnresolvedReference`."""
    if not any(sign in named for sign in "#/"):
        component = cursor_at(document, document.root / "components" / "schemas" / named)
        component = component or cursor_at(document, document.root / "definitions" / named)
        if component is not None:
            return component.pointer
        if "." not in named:
            return follow(document, document.root, f"#/components/schemas/{named}")[0]
    return follow(document, holder, named)[0]
