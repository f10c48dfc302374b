"""Samples: values of properties for fakes, as far as their types do not suggest them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from math import ceil, floor

from ...ir.algebra import without_null
from ...ir.model import (
    Alias,
    Array,
    Bounds,
    Choice,
    Constant,
    Enum,
    Field,
    Json,
    Map,
    Model,
    Named,
    Primitive,
    Type,
    Unknown,
)
from ..code.code import Code
from ..code.expressions import dict_of, list_of, tuple_of
from ..code.formats import STRINGS
from ..code.literals import literal
from ..context import Context
from .patterns import text_for

LONGEST = 100
"""Characters of a sample's literal; a test shows nothing that needs more."""

MOST_ITEMS = 20
"""Arrays that need more items than that are left to tests themselves."""

_PLAIN: dict[str, Json] = {"boolean": True, "integer": 1, "number": 1.5}

MOST = 3
"""So many of the examples of one property are kept."""

_TEXTS = {
    "color": "#336699",
    "domain": "example.com",
    "email": "ann@example.com",
    "hostname": "example.com",
    "idn-email": "ann@example.com",
    "idn-hostname": "example.com",
    "ip": "192.0.2.1",
    "ipv4": "192.0.2.1",
    "ipv6": "2001:db8::1",
    "iri": "https://example.com/",
    "json-pointer": "/a",
    "phone": "+1-555-0100",
    "uri": "https://example.com/",
    "uri-reference": "https://example.com/",
    "url": "https://example.com/",
}
"""Formats of strings that have no type of their own, in names that are reserved for examples (RFC 2606)."""


def samples(context: Context) -> tuple[tuple[Code, Code], ...]:
    """For each class the JSON values to choose from, by property.

    A property that has to be there in responses, though whoever sends it may leave it out, stands there
    even without a sample.
    """
    models = (model for model in context.api.declarations.values() if isinstance(model, Model))
    rows = ((model, _row(model, context)) for model in models)
    return tuple((literal(context.names.classes[model.at]), dict_of(row)) for model, row in rows if row)


def _row(model: Model, context: Context) -> list[tuple[Code, Code]]:
    """A list is for what must be there, a tuple for what may be left out."""
    rows = []
    for field in model.fields:
        if field.required and not field.write_only:
            values = _values(field, model, context)
            if values or (field.read_only and model.at in context.usage.sent):
                rows.append((literal(field.wire), list_of(map(literal, values))))
        elif not field.required and (samples := _optional_samples(field, context)):
            rows.append((literal(field.wire), tuple_of(map(literal, samples))))
    return rows


def _values(field: Field, model: Model, context: Context) -> list[Json]:
    """Examples that fit, else what a format or bounds ask for; nothing where the type says enough."""
    type_ = without_null(field.type)
    if _is_told_by_name(field.wire, type_):
        return []
    objects = [example for example in model.docs.examples if isinstance(example, dict)]
    examples = [*field.docs.examples, *(example[field.wire] for example in objects if field.wire in example)]
    return _usable(examples, type_, context) or _sample_values(field.wire, type_, field.bounds, context)


def _optional_samples(field: Field, context: Context) -> list[Json]:
    """What keeps to the bounds of a property that only `make.full` fills, where the type alone would not."""
    type_ = without_null(field.type)
    if _is_told_by_name(field.wire, type_):
        return []
    samples = _sample_values(field.wire, type_, field.bounds, context)
    is_unknown = not samples and (field.bounds.pattern or field.bounds.fewest)
    return _usable(list(field.docs.examples), type_, context) if is_unknown else samples


def _usable(examples: list[Json], type_: Type, context: Context) -> list[Json]:
    """A few of the examples, those that fit and are short."""
    fitting = [value for example in examples for value in _fitting(example, type_, context)]
    short = [value for value in fitting if len(literal(value)) <= LONGEST]
    distinct = [value for index, value in enumerate(short) if value not in short[:index]]
    return distinct[:MOST]


def _is_told_by_name(name: str, type_: Type) -> bool:
    """Whether fakes know an address by its name, and make up one that leads nowhere."""
    match type_:
        case Primitive("string", "uri" | "url"):
            return name.lower().endswith(("url", "uri"))
        case Primitive("string", "email"):
            return "email" in name.lower()
        case _:
            return False


def _fitting(example: Json, type_: Type, context: Context) -> Iterator[Json]:
    """The example, where a value of its kind is of use for the type."""
    match type_:
        case Primitive("string", declared) if declared in context.formats or declared not in STRINGS:
            if isinstance(example, str) and example:
                yield example
            elif isinstance(example, int | float) and not isinstance(example, bool):
                yield str(example)  # of YAML, where nobody wrote quotes
        case Primitive("integer" | "number" as kind):
            kinds = int if kind == "integer" else int | float
            if isinstance(example, kinds) and not isinstance(example, bool):
                yield example
        case Array() if isinstance(example, list) and example and _is_plain(example):
            yield example
        case Map() | Unknown() if isinstance(example, dict) and example:
            yield example


def _is_plain(values: Sequence[Json]) -> bool:
    return not any(isinstance(value, dict | list) for value in values)


def _sample_values(name: str, type_: Type, bounds: Bounds, context: Context) -> list[Json]:
    """What is asked for beside the type; nothing where fakes do that by themselves, or nothing is known."""
    match type_:
        case Primitive("string", declared) if declared in STRINGS:
            return []
        case Primitive("string", declared):
            return _text(name, _TEXTS.get(declared or "", name), bounds)
        case Primitive("integer" | "number" as kind):
            return _number(bounds, is_whole=kind == "integer")
        case Array(items):
            return _array(name, items, bounds, context)
        case Named(at) if isinstance(alias := context.api.declarations[at], Alias):
            inner = without_null(alias.type)
            return [] if isinstance(inner, Named) else _sample_values(name, inner, bounds, context)
        case _:
            return []


def _text(name: str, usual: str, bounds: Bounds) -> list[Json]:
    """The usual text: without a format the name, repeated or cut; nothing where fakes say the same."""
    shortest = min(bounds.shortest or 0, LONGEST)
    longest = LONGEST if bounds.longest is None else max(bounds.longest, 0)
    if bounds.pattern is not None:
        text = text_for(bounds.pattern, usual, shortest, longest)
        return [] if text is None else [text]
    if usual != name:
        return [usual]
    fitted = ((name or "text") * (shortest or 1))[: max(len(name), shortest)][:longest]
    return [] if fitted == name or len(name) > LONGEST else [fitted]


def _array(name: str, items: Type, bounds: Bounds, context: Context) -> list[Json]:
    """As many items as there have to be; fakes give one by themselves, which may be asked to be something."""
    fewest, item_bounds = bounds.fewest or 0, bounds.items or Bounds()
    inner = without_null(items)
    samples = _sample_values(name, inner, item_bounds, context)
    if fewest > MOST_ITEMS or (not samples and fewest < 2):
        return []
    values = samples or _usual(name, inner, context)
    if bounds.unique and fewest > 1:
        values = _distinct(values, fewest, inner, item_bounds)
        return [values] if values else []
    return [values[:1] * max(fewest, 1)] if values else []


def _usual(name: str, type_: Type, context: Context) -> list[Json]:
    """The JSON of what a type without bounds may be, in different ways, where that has a known form."""
    match type_:
        case Primitive("string", declared) if declared in STRINGS:
            return []
        case Primitive(kind):
            return [_PLAIN.get(kind, name or "text")]
        case Constant(value):
            return [value]
        case Choice(values):
            return list(values)
        case Named(at) if isinstance(enum := context.api.declarations[at], Enum):
            return [member.value for member in enum.members]
        case _:
            return []


def _distinct(values: list[Json], count: int, type_: Type, bounds: Bounds) -> list[Json]:
    """So many values that differ; none where that is not known to be possible."""
    distinct, first = values, next(iter(values), None)
    if isinstance(first, str) and isinstance(type_, Primitive) and bounds.pattern is None:
        longest = LONGEST if bounds.longest is None else bounds.longest
        distinct = [text for n in range(count) if len(text := f"{first}{n}") <= longest]
    elif isinstance(first, int | float) and isinstance(type_, Primitive) and type_.kind != "boolean":
        step = bounds.multiple_of or 1
        distinct = [number for n in range(count) if _is_within(number := first + n * step, bounds)]
    return distinct[:count] if len(distinct) >= count else []


def _number(bounds: Bounds, *, is_whole: bool) -> list[Json]:
    """A number within bounds, if one is not."""
    if _is_within(1 if is_whole else 1.5, bounds):
        return []
    try:
        numbers = [int(n) if is_whole else n for n in _guesses(bounds)]
    except (OverflowError, ValueError):  # bounds at the end of what a float can say
        return []
    valid: list[Json] = [n for n in numbers if _is_within(n, bounds)]
    return valid[:1]


def _guesses(bounds: Bounds) -> list[int | float]:
    """Numbers at the bounds, a step inside of them, between them, and multiples beside them."""
    low = next((n for n in (bounds.least, bounds.above) if n is not None), None)
    high = next((n for n in (bounds.most, bounds.below) if n is not None), None)
    ends = [n for n in (low, high) if n is not None]
    step = bounds.multiple_of or 1
    steps = [_times(turn(n / step), step) for turn in (ceil, floor) for n in ends]
    inner = [*(n + step for n in ends), *(n - step for n in ends), sum(ends) / (len(ends) or 1)]
    return [*ends, *inner, *steps, step]


def _times(count: int, step: int | float) -> int | float:
    return count * step if isinstance(step, int) else float(count * Decimal(repr(step)))


def _is_within(value: int | float, bounds: Bounds) -> bool:
    return (
        (bounds.least is None or value >= bounds.least)
        and (bounds.above is None or value > bounds.above)
        and (bounds.most is None or value <= bounds.most)
        and (bounds.below is None or value < bounds.below)
        and (not bounds.multiple_of or _is_multiple(value, bounds.multiple_of))
    )


def _is_multiple(value: int | float, step: int | float) -> bool:
    """As decimals, which is how they are written: 1.1 is a multiple of 0.1, whatever floats make of it."""
    try:
        return Decimal(repr(value)) % Decimal(repr(step)) == 0
    except ArithmeticError:  # more digits apart than can be divided
        return False


def plausible(name: str, type_: Primitive, bounds: Bounds) -> Json:
    """One value of a type that no format of Python's takes: the name where text will do."""
    match type_.kind:
        case "string":
            values = (
                [] if type_.format in STRINGS else _text(name, _TEXTS.get(type_.format or "", name), bounds)
            )
        case "boolean":
            values = []
        case kind:
            values = _number(bounds, is_whole=kind == "integer")
    return values[0] if values else _PLAIN.get(type_.kind, name)
