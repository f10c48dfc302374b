"""Variants of a union: what they are called and how a discriminator tells them apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

from msgspec.structs import replace

from ...document.references.cursor import Cursor
from ...document.references.pointer import Pointer
from ...document.references.refs import follow
from ...errors import UnresolvedReference
from ..model import Discriminator, Named, Null, Type
from .keywords import required_names, target_of
from .name_path import component_name
from .type_builder import TypeBuilder

MOST_WORDS_OF_A_TITLE = 4

MOST_NAMES = 200
"""So many names inside a variant are looked at."""

DEEPEST = 10
"""So deep variants are searched for the values of a discriminator; they may be recursive."""


def variant_words(variants: Sequence[Cursor]) -> tuple[str, ...]:
    """The words that tell variants from each other in names, by what they are rather than where they stand.

    A position is the last resort: it shifts when the description grows.
    """
    schemas = [variant.schema() for variant in variants]
    words = [_word(schema) for schema in schemas]
    indexes_by_word: dict[str, list[int]] = {}
    for index, word in enumerate(words):
        indexes_by_word.setdefault(word.lower(), []).append(index)
    for word, group in indexes_by_word.items():
        if not word and len(group) == 1:
            words[group[0]] = "object"
        elif len(group) > 1:
            for index, difference in zip(group, _differences([schemas[n] for n in group]), strict=True):
                words[index] = f"{words[index]} {difference}".strip()
    repeated = Counter(word.lower() for word in words)
    return tuple(
        (word or "object") if repeated[word.lower()] == 1 else f"{word} variant{index}".strip()
        for index, word in enumerate(words, start=1)
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


def _differences(schemas: Sequence[Cursor]) -> Iterator[str]:
    """A property that each has for itself, else a name inside; empty where there is none."""
    for property_name, nested_name in zip(
        _unique_properties(schemas), _unique_nested_names(schemas), strict=True
    ):
        yield property_name or nested_name


def _unique_properties(schemas: Sequence[Cursor]) -> Iterator[str]:
    """For each variant a property that no other has, best a required one; empty where there is none."""
    properties = [
        [] if (described := schema.get("properties")) is None else [name for name, _ in described.items()]
        for schema in schemas
    ]
    times = Counter(name for names in properties for name in names)
    for schema, names in zip(schemas, properties, strict=True):
        required = required_names(schema)
        unique = [name for name in names if times[name] == 1]
        yield next((name for name in unique if name in required), unique[0] if unique else "")


def _unique_nested_names(schemas: Sequence[Cursor]) -> Iterator[str]:
    """For each variant a name further inside that no other has there: ``name`` of ``[{name: ...}]``."""
    nested = [dict.fromkeys(islice(_names_inside(schema.value), MOST_NAMES)) for schema in schemas]
    times = Counter(name for names in nested for name in names)
    for names in nested:
        yield next((name for name in names if times[name] == 1), "")


def _names_inside(value: Any, depth: int = 0) -> Iterator[str]:
    if not isinstance(value, dict) or depth > DEEPEST:
        return
    properties = value.get("properties")
    for name, inner in properties.items() if isinstance(properties, dict) else ():
        if depth:
            yield name
        yield from _names_inside(inner, depth + 1)
    items = value.get("items")
    if isinstance(items, dict) and isinstance(items.get("$ref"), str):
        yield items["$ref"].rpartition("/")[2]
    yield from _names_inside(items, depth + 1)


def discriminator_of(
    schemas: TypeBuilder, holder: Cursor, variants: Sequence[Cursor], types: Sequence[Type]
) -> Discriminator | None:
    """The discriminator of `holder`, completed by values in the variants; None if it maps nothing."""
    described = holder.get("discriminator")
    if described is None or not described.is_mapping or not described.text("propertyName"):
        return None
    wire = described.text("propertyName")
    if not all(isinstance(type_, Named | Null) for type_ in types):
        schemas.report(
            "discriminator-ignored",
            "the variants of a discriminator must be objects; it is ignored",
            described.pointer,
        )
        return None
    named = [(v, t.at) for v, t in zip(variants, types, strict=False) if isinstance(t, Named)]
    listed_values = [_values_of(variant, wire) for variant, _ in named]
    if any(not isinstance(value, str) for values in listed_values for value in values):
        schemas.report(
            "discriminator-ignored",
            "the values of a discriminator must be strings; it is ignored",
            described.pointer,
        )
        return None
    mapping = _explicit(schemas, described)
    mapped = set(mapping.values())
    for (variant, at), values in zip(named, listed_values, strict=True):
        rivals = [
            other_values
            for other_values in listed_values
            if other_values is not values and len(other_values) <= len(values)
        ]
        distinct = tuple(
            value for value in values if not any(value in other_values for other_values in rivals)
        )
        end = variant_schema(variant)
        implicit = () if _is_inline(variant, holder) else (component_name(end.pointer),)
        names: tuple[str, ...] = _extension(end) or distinct or implicit
        if at not in mapped and not names:
            message = "an inline variant has no value of the discriminator; its shape decides instead"
            schemas.report("discriminator-ignored", message, described.pointer)
            return None
        for value in () if at in mapped else names:
            mapping.setdefault(value, at)
    default = described.get("defaultMapping")
    fallback = None if default is None else _target(schemas, described, default)
    return Discriminator(wire, tuple(mapping.items()), fallback) if mapping else None


def _extension(schema: Cursor) -> tuple[str, ...]:
    """The value that means a schema, as generators of descriptions say beside the specification."""
    return tuple(
        value
        for keyword in ("x-discriminator-value", "x-ms-discriminator-value")
        if (value := schema.text(keyword))
    )[:1]


def _is_inline(variant: Cursor, holder: Cursor) -> bool:
    """Whether a variant stands in the union itself, where no component's name can mean it."""
    return target_of(variant.schema()) is None and holder.pointer in _above(variant.pointer)


def _above(at: Pointer) -> Iterator[Pointer]:
    while at.tokens:
        at = at.parent
        yield at


def _explicit(schemas: TypeBuilder, described: Cursor) -> dict[str, Pointer]:
    """The mapping as written (OpenAPI 3.2, 4.25.2)."""
    targets: dict[str, Pointer] = {}
    mapping = described.get("mapping")
    for value, text in mapping.items() if mapping is not None and mapping.is_mapping else ():
        at = _target(schemas, described, text)
        if at is not None:
            targets[value] = at
    return targets


def _target(schemas: TypeBuilder, described: Cursor, text: Cursor) -> Pointer | None:
    """The declaration that a mapping leads to: by reference, or by the name of a component."""
    if not isinstance(text.value, str):
        schemas.report("unknown-mapping", "`mapping` must lead to a schema, got no string", text.pointer)
        return None
    try:
        pointer, value = follow(described.document, described.pointer, _as_reference(text.value))
    except UnresolvedReference:
        schemas.report("unknown-mapping", "`mapping` leads to a schema that does not exist", text.pointer)
        return None
    type_ = schemas.component(replace(described, pointer=pointer, value=value))
    return type_.at if isinstance(type_, Named) else None


def _as_reference(target: str) -> str:
    is_name = target.replace("_", "").replace("-", "").replace(".", "").isalnum() and not target.endswith(
        (".json", ".yaml", ".yml")
    )
    return f"#/components/schemas/{target}" if is_name else target


def variant_schema(variant: Cursor) -> Cursor:
    """A variant, or the component that it refers to."""
    schema = variant.schema()
    target = target_of(schema)
    return schema if target is None else target.schema()


def _values_of(variant: Cursor, wire: str, depth: int = 0) -> tuple[Any, ...]:
    """The values of a property that a variant lists, itself or through what it is composed of."""
    schema = variant_schema(variant)
    if not schema.is_mapping or depth > DEEPEST:
        return ()
    properties = schema.get("properties")
    described = properties.get(wire) if properties is not None and properties.is_mapping else None
    values = () if described is None else _scalars(variant_schema(described).value)
    if values:
        return values
    for keyword in ("oneOf", "anyOf"):
        variants = schema.get(keyword)
        for alternative in variants.elements() if variants is not None else ():
            values += _values_of(alternative, wire, depth + 1)
    parts = schema.get("allOf")
    inherited = [_values_of(part, wire, depth + 1) for part in parts.elements()] if parts is not None else []
    return values or min((values for values in inherited if values), key=len, default=())


def _scalars(value: Any) -> tuple[Any, ...]:
    """The values of ``const`` or ``enum``, null aside."""
    if not isinstance(value, dict):
        return ()
    values = [value["const"]] if "const" in value else value.get("enum")
    scalars = (str, int, float)
    return tuple(v for v in values if isinstance(v, scalars)) if isinstance(values, list) else ()


def _first_constant(schema: Cursor) -> str | None:
    properties = schema.get("properties")
    for name, at in properties.items() if properties is not None else ():
        constants = _scalars(at.schema().value)
        if len(constants) == 1:
            return constants[0] if isinstance(constants[0], str) else f"{name} {constants[0]}"
    return None
