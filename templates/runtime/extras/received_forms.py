"""Forms that come to us: their fields are text, and become what their types have in JSON."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import is_dataclass
from types import ModuleType
from typing import Any, ForwardRef, get_args
from urllib.parse import parse_qsl

from ..codec.codec_errors import MISFITS, DecodeError
from ..codec.converters import Converter
from ..codec.hints import Names, converter, slots_of
from .texts import scalar

MOST_FIELDS = 10_000


def read_form(
    content: bytes, type_: str, namespace: ModuleType | None
) -> dict[str, Any]:
    """The fields as JSON would say them, for the decoder of the type.

    A field that comes several times is an array, and so is one that has to be. The text of a
    field that is no string is read as JSON; where it is empty and may be null, it is null.
    """
    try:
        text = content.decode("utf-8")
        pairs = parse_qsl(text, keep_blank_values=True, max_num_fields=MOST_FIELDS)
    except ValueError:
        raise DecodeError("$", "expected a form") from None
    texts: dict[str, list[str]] = {}
    for name, value in pairs:
        texts.setdefault(name, []).append(value)
    readers = dict(_fields(type_, Names(namespace), set()))
    return {name: _value(values, readers.get(name)) for name, values in texts.items()}


def _fields(hint: Any, names: Names, seen: set[str]) -> Iterator[tuple[str, Converter]]:
    """The fields of every model that a type mentions."""
    expression = hint.__forward_arg__ if isinstance(hint, ForwardRef) else hint
    if isinstance(expression, str):
        if expression not in seen:
            seen.add(expression)
            yield from _fields(names.evaluate(expression), names, seen)
    elif isinstance(expression, type) and is_dataclass(expression):
        for slot in slots_of(expression):
            if not slot.extra:
                yield slot.wire, converter(slot.hint, slot.names)
    else:
        for inner in get_args(expression):
            yield from _fields(inner, names, seen)


def _value(texts: list[str], expected: Converter | None) -> Any:
    if expected is None:
        return texts[0] if len(texts) == 1 else texts
    kinds = expected.reads()
    if "array" in kinds:
        return texts if _fits(expected, texts) else [scalar(text) for text in texts]
    text = texts[-1]
    if not text and "null" in kinds and "string" not in kinds:
        return None
    return text if "string" in kinds else scalar(text)


def _fits(expected: Converter, value: Any) -> bool:
    try:
        expected.fast(value)
    except MISFITS:
        return False
    return True
