"""Values of the configuration: how each kind is read, and what editors are told that it may be."""

from __future__ import annotations

import difflib
import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Any, Generic, TypeVar

from .errors import OptionsError
from .frozen import dataclass

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where in a configuration file a value stands."""

    file: Path
    key: str

    def under(self, key: str) -> Place:
        return replace(self, key=f"{self.key}.{key}" if self.key else key)

    def error(self, message: str) -> OptionsError:
        return OptionsError(
            f"{self.file.name}: {self.key}: {message}" if self.key else f"{self.file.name}: {message}"
        )


@dataclass(frozen=True, slots=True)
class Reader(Generic[T]):
    """How a value is read, and the JSON Schema (draft 7) of what can be: both say yes to the same values."""

    read: Callable[[Any, Place], T]
    schema: Mapping[str, Any]

    def __call__(self, value: Any, place: Place) -> T:
        return self.read(value, place)


def reads(**schema: Any) -> Callable[[Callable[[Any, Place], T]], Reader[T]]:
    """Makes a function a reader, given the schema of the values that it takes."""
    return lambda function: Reader(function, schema)


def read_keys(
    table: Mapping[str, Any], readers: Mapping[str, Reader[Any]], place: Place, *, beside: Sequence[str] = ()
) -> dict[str, Any]:
    """The values of a table; a key without a reader is refused; keys `beside` are suggested, too."""
    for key in table:
        if key not in readers:
            raise place.error(f'there is no "{key}"' + suggestion(key, sorted([*readers, *beside])))
    return {key: readers[key](value, place.under(key)) for key, value in table.items()}


def suggestion(word: str, known: Sequence[str]) -> str:
    close = difflib.get_close_matches(word, known, n=1, cutoff=0.5)
    return f'; did you mean "{close[0]}"?' if close else f"; known are {', '.join(known)}"


def relative_folder(file: Path) -> Path:
    """The file's folder as seen from here, so that messages show the path that people would type."""
    try:
        return Path(os.path.relpath(file.resolve().parent))
    except ValueError:  # another drive
        return file.resolve().parent


@reads(type="string", minLength=1)
def as_text(value: Any, place: Place) -> str:
    if not isinstance(value, str) or not value:
        raise place.error("expected a text")
    return value


@reads(type="boolean")
def as_flag(value: Any, place: Place) -> bool:
    if not isinstance(value, bool):
        raise place.error("expected true or false")
    return value


@reads(type="array", items=as_text.schema)
def as_texts(value: Any, place: Place) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise place.error("expected a list of texts")
    return tuple(as_text(item, place) for item in value)


@reads(type="object", additionalProperties=as_text.schema)
def as_named_texts(value: Any, place: Place) -> Mapping[str, str]:
    if not isinstance(value, dict):
        raise place.error("expected a table of texts")
    return MappingProxyType({key: as_text(item, place.under(key)) for key, item in value.items()})


@reads(type="object")
def as_anything_named(value: Any, place: Place) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise place.error("expected a table")
    return MappingProxyType({key: _anything(item, place.under(key)) for key, item in value.items()})


def _anything(value: Any, place: Place) -> Any:
    """A value that JSON has, with tuples for lists; TOML's dates and times become the texts they are."""
    match value:
        case dict():
            return as_anything_named(value, place)
        case list():
            return tuple(_anything(item, place) for item in value)
        case str() | bool() | int() | float():
            return value
        case _:
            return str(value)


@reads(type="integer")
def as_whole_number(value: Any, place: Place) -> int:
    if type(value) not in (int, float) or not float(value).is_integer():
        raise place.error("expected a whole number")
    return int(value)


@reads(type="object", additionalProperties=as_texts.schema)
def as_lists_of_texts(value: Any, place: Place) -> tuple[tuple[str, tuple[str, ...]], ...]:
    if not isinstance(value, dict):
        raise place.error("expected a table of lists of texts")
    return tuple((key, as_texts(item, place.under(key))) for key, item in value.items())


def as_number(least: int) -> Reader[int]:
    @reads(type="integer", minimum=least)
    def read(value: Any, place: Place) -> int:
        whole = isinstance(value, int) or (isinstance(value, float) and value.is_integer())
        if not whole or isinstance(value, bool) or value < least:
            raise place.error(f"expected a whole number, {least} or more")
        return int(value)

    return read


@reads(type="array", items=as_number(400).schema)
def as_numbers(value: Any, place: Place) -> tuple[int, ...]:
    if not isinstance(value, list):
        raise place.error("expected a list of numbers")
    return tuple(as_number(400)(item, place) for item in value)


def one_of(*words: str | bool) -> Reader[Any]:
    @reads(enum=words)
    def read(value: Any, place: Place) -> Any:
        if not any(value is word or (value == word and isinstance(value, str)) for word in words):
            raise place.error(f"expected {'one of ' * (len(words) > 1)}{_shown(words)}, got {value!r}")
        return value

    return read


def _shown(words: Sequence[str | bool]) -> str:
    return ", ".join(str(word).lower() if isinstance(word, bool) else word for word in words)


def table_of(
    kind: type, readers: Mapping[str, Reader[Any]], required: tuple[str, ...] = ()
) -> Reader[dict[str, Any]]:
    """A table whose keys are fields of a dataclass in `options`, whose docstrings editors show."""

    @reads(
        title=kind.__name__,
        type="object",
        properties={key: reader.schema for key, reader in readers.items()},
        additionalProperties=False,
        required=required,
    )
    def read(value: Any, place: Place) -> dict[str, Any]:
        if not isinstance(value, dict):
            raise place.error("expected a table")
        values = read_keys(value, readers, place)
        for key in required:
            if key not in values:
                raise place.error(f'"{key}" is missing')
        return values

    return read
