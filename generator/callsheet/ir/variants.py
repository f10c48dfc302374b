"""Variants of a union: what they are called and how a discriminator tells them apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from ..document.cursor import Cursor
from ..document.pointer import Pointer
from ..document.refs import follow
from ..errors import UnresolvedReference
from .keywords import required_names, target_of
from .model import Discriminator, Named, Null, Type
from .place import component_name

if TYPE_CHECKING:
    from .schemas import Schemas

MOST_WORDS_OF_A_TITLE = 4


def variant_words(variants: Sequence[Cursor]) -> tuple[str, ...]:
    """The words that tell variants from each other in names, by what they are rather than where they stand.

    A position is the last resort: it shifts when the description grows.
    """
    schemas = [variant.schema() for variant in variants]
    found = [_word(schema) for schema in schemas]
    counts = Counter(word.lower() for word in found)
    for index, (word, own) in enumerate(zip(found, _own_properties(schemas), strict=True)):
        if not word or counts[word.lower()] > 1:
            lone = not word and counts[""] == 1
            found[index] = f"{word} {'object' if lone else own or f'variant{index + 1}'}".strip()
    repeated = Counter(word.lower() for word in found)
    return tuple(
        word if repeated[word.lower()] == 1 else f"{word} variant{index}"
        for index, word in enumerate(found, start=1)
    )


def _word(schema: Cursor) -> str:
    """What one variant is called: its component, its title, its constant or its type; may be empty."""
    target = target_of(schema)
    if target is not None:
        return component_name(target.pointer)
    if not schema.is_mapping:
        return ""
    title = schema.text("title")
    if title and len(title.split()) <= MOST_WORDS_OF_A_TITLE and title.isascii():
        return title
    kind = schema.value.get("type")
    return _first_constant(schema) or (kind if isinstance(kind, str) and kind != "object" else "")


def _own_properties(schemas: Sequence[Cursor]) -> Iterator[str]:
    """For each variant a property that no other has, best a required one; empty where there is none."""
    properties = [
        list(schema.value.get("properties") or ()) if schema.is_mapping else [] for schema in schemas
    ]
    times = Counter(name for names in properties for name in names)
    for schema, names in zip(schemas, properties, strict=True):
        required = required_names(schema)
        own = [name for name in names if times[name] == 1]
        yield next((name for name in own if name in required), own[0] if own else "")


def discriminator_of(
    schemas: Schemas, holder: Cursor, variants: Sequence[Cursor], types: Sequence[Type]
) -> Discriminator | None:
    """The discriminator of `holder`, completed by what the variants say, if it decides anything."""
    described = holder.get("discriminator")
    if described is None or not described.is_mapping or not described.text("propertyName"):
        return None
    wire = described.text("propertyName")
    if not all(isinstance(type_, Named | Null) for type_ in types):
        schemas.report(
            "discriminator-ignored",
            "a variant is no object, so it cannot be told apart by a property",
            described.pointer,
        )
        return None
    mapping: dict[str, Pointer] = {}
    for value, at in _explicit(schemas, described).items():
        mapping[value] = at
    mapped = set(mapping.values())
    for variant, type_ in zip(variants, [t for t in types if isinstance(t, Named)], strict=False):
        if type_.at not in mapped:
            for value in _own_values(variant, wire):
                mapping.setdefault(value, type_.at)
    return Discriminator(wire, tuple(mapping.items())) if mapping else None


def _explicit(schemas: Schemas, described: Cursor) -> dict[str, Pointer]:
    """The mapping as written: values are references, or names of components (OpenAPI 3.2, 4.25.2)."""
    found: dict[str, Pointer] = {}
    mapping = described.get("mapping")
    for value, target in mapping.items() if mapping is not None and mapping.is_mapping else ():
        if not isinstance(target.value, str):
            schemas.report("unknown-mapping", f"the mapping of {value!a} is no reference", target.pointer)
            continue
        try:
            pointer, found_value = follow(described.document, described.pointer, _as_reference(target.value))
        except UnresolvedReference:
            schemas.report("unknown-mapping", f"the mapping of {value!a} leads nowhere", target.pointer)
            continue
        type_ = schemas.component(replace(described, pointer=pointer, value=found_value))
        if isinstance(type_, Named):
            found[value] = type_.at
    return found


def _as_reference(target: str) -> str:
    is_name = target.replace("_", "").replace("-", "").replace(".", "").isalnum() and not target.endswith(
        (".json", ".yaml", ".yml")
    )
    return f"#/components/schemas/{target}" if is_name else target


def _own_values(variant: Cursor, wire: str) -> tuple[str, ...]:
    """The values that mean this variant: its constant, or else its component's name."""
    schema = variant.schema()
    target = target_of(schema)
    resolved = schema if target is None else target.schema()
    constants = _constants_of(resolved, wire, depth=0)
    if constants:
        return constants
    return (component_name(variant.schema().pointer if target is None else target.pointer),)


def _constants_of(schema: Cursor, wire: str, depth: int) -> tuple[str, ...]:
    if not schema.is_mapping or depth > 10:
        return ()
    properties = schema.get("properties")
    described = properties.get(wire) if properties is not None and properties.is_mapping else None
    if described is not None:
        found = _strings(described.schema().value)
        if found:
            return found
    parts = schema.get("allOf")
    for part in parts.elements() if parts is not None and parts.is_list else ():
        inner = part.schema()
        target = target_of(inner)
        found = _constants_of(inner if target is None else target.schema(), wire, depth + 1)
        if found and (target is None or len(found) == 1):
            return found
    return ()


def _strings(value: Any) -> tuple[str, ...]:
    if not isinstance(value, dict):
        return ()
    if isinstance(value.get("const"), str):
        return (value["const"],)
    listed = value.get("enum")
    return (
        tuple(v for v in listed if isinstance(v, str))
        if isinstance(listed, list) and len(listed) == 1
        else ()
    )


def _first_constant(schema: Cursor) -> str | None:
    properties = schema.get("properties")
    if properties is None or not properties.is_mapping:
        return None
    for _, at in properties.items():
        found = _strings(at.schema().value)
        if len(found) == 1:
            return found[0]
    return None
