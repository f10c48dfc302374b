"""Facets: how a variant of a union is recognised again, in whatever order the variants are."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from typing import Any, TypeAlias

Facets: TypeAlias = tuple[str, ...]
"""Words with their kind before a colon: ``title:Cat``, ``constant:kind=cat``, ``required:name``."""

SURE = ("discriminator", "reference", "title", "constant")
"""Kinds that each identify a variant, the surest first; variants that differ in one of them are different."""

ALIKE = 0.5
"""The least share of properties that two versions of one variant have in common."""

MOST_VALUES = 20

LONGEST = 60

_DOCUMENTATION = frozenset({"description", "summary", "example", "examples", "externalDocs", "deprecated"})


def facets_of(schema: Any) -> Facets:
    """The facets of a schema; its order makes no difference."""
    return tuple(dict.fromkeys((*_facets(schema), f"content:{content_digest(schema)}")))


def _facets(schema: Any) -> Iterator[str]:
    for part in _parts(schema):
        for key in ("x-discriminator-value", "x-ms-discriminator-value"):
            if isinstance(part.get(key), str):
                yield f"discriminator:{part[key]}"
        for key, kind in (("$ref", "reference"), ("title", "title"), ("format", "format")):
            if isinstance(part.get(key), str):
                yield f"{kind}:{part[key]}"
        types = part.get("type")
        for type_ in types if isinstance(types, list) else [types]:
            if isinstance(type_, str) and type_ != "null":
                yield f"type:{type_}"
        yield from (f"value:{_text(value)}" for value in sorted(_values(part), key=_text)[:MOST_VALUES])
        yield from (f"items:{text}" for text in _facets(part.get("items")))
        required = part.get("required")
        yield from (f"required:{name}" for name in _sorted(required))
        properties = part.get("properties")
        for name, schema in sorted(properties.items()) if isinstance(properties, dict) else ():
            values = _values(schema)
            yield f"constant:{name}={_text(values[0])}" if len(values) == 1 else f"property:{name}"
            if isinstance(schema, dict) and isinstance(schema.get("type"), str) and len(values) != 1:
                yield f"typed:{name}={schema['type']}"


def _parts(schema: Any, depth: int = 0) -> Iterator[Mapping[str, Any]]:
    """The schema, and those that it is composed of."""
    if isinstance(schema, dict) and depth < 5:
        yield schema
        parts = schema.get("allOf")
        for part in parts if isinstance(parts, list) else ():
            yield from _parts(part, depth + 1)


def _values(schema: Any) -> list[Any]:
    if not isinstance(schema, dict):
        return []
    values = [schema["const"]] if "const" in schema else schema.get("enum")
    return (
        [value for value in values if isinstance(value, str | int | float)]
        if isinstance(values, list)
        else []
    )


def _sorted(names: Any) -> list[str]:
    return sorted(name for name in names if isinstance(name, str)) if isinstance(names, list) else []


def _text(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, sort_keys=True, default=str)


def content_digest(schema: Any) -> str:
    """A digest of what a schema says to programs, independent of its order."""
    return sha256(_plain(schema).encode("utf-8", "surrogatepass")).hexdigest()[:12]


def _plain(value: Any) -> str:
    """A value as text that is the same for every order; scalars are quoted twice, as locks have them."""
    match value:
        case dict():
            pairs = (
                f"({str(key)!r}, {_plain(item)})" for key, item in value.items() if key not in _DOCUMENTATION
            )
            return f"[{', '.join(sorted(pairs))}]"
        case list():
            return f"[{', '.join(sorted(map(_plain, value)))}]"
        case _:
            return repr(repr(value))


# --- matching ----------------------------------------------------------------------------------


def match_variants(old: Mapping[str, Facets], new: Sequence[Facets]) -> dict[int, str]:
    """Which old variant each new one is, by index, if there is no doubt."""
    scores = {
        (index, name): score
        for index, facets in enumerate(new)
        for name, locked_facets in old.items()
        if (score := _likeness(locked_facets, facets)) is not None
    }
    matches: dict[int, str] = {}
    for level in sorted(set(scores.values()), reverse=True):
        pairs = [pair for pair, score in scores.items() if score == level]
        pairs = [(i, name) for i, name in pairs if i not in matches and name not in matches.values()]
        times, names = Counter(i for i, _ in pairs), Counter(name for _, name in pairs)
        matches |= {i: name for i, name in pairs if times[i] == 1 and names[name] == 1}
        # A variant that is equally like two others stays in doubt; lower scores do not resolve it.
        doubtful = [(i, name) for i, name in pairs if i not in matches and name not in matches.values()]
        indexes, labels = {i for i, _ in doubtful}, {name for _, name in doubtful}
        scores = {(i, name): s for (i, name), s in scores.items() if i not in indexes and name not in labels}
    return matches


def _likeness(old: Facets, new: Facets) -> tuple[int, float] | None:
    """How similar two variants are; None if they are different."""
    old_texts, new_texts = _by_kind(old), _by_kind(new)
    if old_texts.get("content") == new_texts.get("content"):
        return (len(SURE) + 1, 1.0)
    if (
        old_texts.get("type", set()).isdisjoint(new_texts.get("type", set()))
        and "type" in old_texts.keys() & new_texts.keys()
    ):
        return None
    sure = 0
    for rank, kind in enumerate(SURE):
        old_values, new_values = old_texts.get(kind, set()), new_texts.get(kind, set())
        if old_values & new_values:
            sure = max(sure, len(SURE) - rank)
        elif old_values and new_values and _contradict(kind, old_values, new_values):
            return None
    property_sets = [
        set().union(*(texts.get(kind, set()) for kind in _WEAK)) for texts in (old_texts, new_texts)
    ]
    common, either = property_sets[0] & property_sets[1], property_sets[0] | property_sets[1]
    share = len(common) / len(either) if either else 1.0
    nested = bool(property_sets[0]) and (
        property_sets[0] <= property_sets[1] or property_sets[1] <= property_sets[0]
    )
    return (sure, share) if sure or share >= ALIKE or nested else None


_WEAK = ("property", "typed", "required", "value", "items", "format")


def _contradict(kind: str, left: set[str], right: set[str]) -> bool:
    """Constants contradict each other where they are of one property."""
    if kind != "constant":
        return True
    names = {text.partition("=")[0] for text in left} & {text.partition("=")[0] for text in right}
    return bool(names)


def _by_kind(facets: Facets) -> dict[str, set[str]]:
    by_kind: dict[str, set[str]] = {}
    for facet in facets:
        kind, _, text = facet.partition(":")
        by_kind.setdefault(kind, set()).add(text)
        if kind == "constant":
            by_kind.setdefault("property", set()).add(text.partition("=")[0])
    return by_kind


# --- labels ------------------------------------------------------------------------


def labels_of(variants: Sequence[Any], facets: Sequence[Facets], reserved: set[str]) -> list[str]:
    """A label for each variant from its facets, which no other variant has or had."""
    choices = [_choices(variant) for variant in facets]
    times = Counter(choice for options in choices for choice in dict.fromkeys(options))
    labels: list[str] = []
    for schema, options in zip(variants, choices, strict=True):
        free = (choice for choice in options if times[choice] == 1 and choice not in reserved)
        label = next(free, content_digest(schema))
        number = 1
        while label in reserved or label in labels:  # as only equals can be
            number += 1
            label = f"{content_digest(schema)}-{number}"
        labels.append(label)
    return labels


def _choices(facets: Facets) -> list[str]:
    by_kind = _by_kind(facets)
    plain = [text for kind in ("discriminator", "title") for text in sorted(by_kind.get(kind, ()))]
    plain += [text.rpartition("/")[2] for text in sorted(by_kind.get("reference", ()))]
    plain += sorted(by_kind.get("constant", ()))
    plain += [
        " ".join(sorted(by_kind[kind])) for kind in ("required", "property", "type") if by_kind.get(kind)
    ]
    plain += [
        " ".join(sorted(set().union(*(by_kind.get(kind, set()) for kind in ("type", "format", "items")))))
    ]
    return [
        text if len(text) <= LONGEST else f"{text[:LONGEST]} {content_digest(text)}" for text in plain if text
    ]
