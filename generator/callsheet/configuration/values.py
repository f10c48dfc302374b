"""Values of the configuration: a reader for each kind, and the JSON Schema of what it accepts."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Generic, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from ..errors import OptionsError
from .positions import line_and_column

T = TypeVar("T")


class Position(Struct, frozen=True, kw_only=True):
    """The position of a value: a key of a configuration file, or a flag."""

    name: str
    """The file or the flag, as messages name it."""
    folder: Path = Path()
    """What paths are relative to."""
    keys: tuple[str | int, ...] = ()
    text: str = ""
    """The text of the file, for lines and columns."""
    inside: tuple[str, ...] = ()
    """The keys of the table with the configuration, in a file that has others: `tool.callsheet`."""

    def under(self, key: str | int) -> Position:
        return replace(self, keys=(*self.keys, key))

    def error(self, message: str, *, key: str | int | None = None) -> OptionsError:
        """An error at this position, or at `key` of the table that is here."""
        keys = (*self.inside, *self.keys, *(() if key is None else (key,)))
        line_column = line_and_column(self.text, keys) if self.text else None
        spot = self.name if line_column is None else f"{self.name}:{line_column[0]}:{line_column[1]}"
        return OptionsError(": ".join(part for part in (spot, self._shown(), message) if part))

    def unfit(self, expected: str, value: object) -> OptionsError:
        return self.error(f"must be {expected}, got {_shown_value(value)}")

    def _shown(self) -> str:
        parts = (f"[{key}]" if isinstance(key, int) else f".{key}" for key in self.keys)
        return "".join(parts).removeprefix(".")


def _shown_value(value: object) -> str:
    match value:
        case bool():
            return str(value).lower()
        case dict():
            return "a table"
        case list():
            return "a list"
        case _:
            return repr(value)


class Reader(Struct, Generic[T], frozen=True):
    """Reads a value; `schema` is the JSON Schema (draft 7) that accepts the same values."""

    read: Callable[[Any, Position], T]
    schema: Mapping[str, Any]

    def __call__(self, value: Any, position: Position) -> T:
        return self.read(value, position)


def reads(**schema: Any) -> Callable[[Callable[[Any, Position], T]], Reader[T]]:
    """Makes a function a reader; the arguments are its schema."""
    return lambda function: Reader(function, schema)


def read_keys(
    table: Mapping[str, Any],
    readers: Mapping[str, Reader[Any]],
    position: Position,
    *,
    beside: Sequence[str] = (),
) -> dict[str, Any]:
    """The values of a table; a key without a reader is refused; keys `beside` are suggested, too."""
    for key in table:
        if key not in readers:
            known = sorted([*readers, *beside])
            raise position.error(f'there is no "{key}"' + suggestion(key, known), key=key)
    return {key: readers[key](value, position.under(key)) for key, value in table.items()}


def suggestion(word: str, known: Sequence[str]) -> str:
    import difflib  # only what fails waits for it

    close = difflib.get_close_matches(word, known, n=1, cutoff=0.5)
    return f'; did you mean "{close[0]}"?' if close else f"; known are {', '.join(known)}"


def relative_folder(file: Path) -> Path:
    """The file's folder as seen from here, so that messages show the path that people would type."""
    try:
        return Path(os.path.relpath(file.resolve().parent))
    except ValueError:  # another drive
        return file.resolve().parent


@reads(type="string", minLength=1)
def as_text(value: Any, position: Position) -> str:
    if not isinstance(value, str) or not value:
        raise position.unfit("a text", value)
    return value


@reads(**as_text.schema)
def as_path(value: Any, position: Position) -> Path:
    return position.folder / as_text(value, position)


@reads(type="boolean")
def as_flag(value: Any, position: Position) -> bool:
    if not isinstance(value, bool):
        raise position.unfit("true or false", value)
    return value


def list_of(item: Reader[T], words: str) -> Reader[tuple[T, ...]]:
    """A list of what another reader reads; `words` are for messages."""

    @reads(type="array", items=item.schema)
    def read(value: Any, position: Position) -> tuple[T, ...]:
        if not isinstance(value, list):
            raise position.unfit(f"a list of {words}", value)
        return tuple(item(each, position) for each in value)

    return read


def tables_of(item: Reader[T]) -> Reader[tuple[T, ...]]:
    """Tables under one key: ``[[batch]]``."""

    @reads(type="array", items=item.schema)
    def read(value: Any, position: Position) -> tuple[T, ...]:
        if not isinstance(value, list):
            raise position.unfit(f"tables: [[{position.keys[-1]}]]", value)
        return tuple(item(each, position.under(index)) for index, each in enumerate(value))

    return read


def mapping_of(item: Reader[T], words: str) -> Reader[Mapping[str, T]]:
    """A table with any keys, and values that another reader reads."""

    @reads(type="object", additionalProperties=item.schema)
    def read(value: Any, position: Position) -> Mapping[str, T]:
        if not isinstance(value, dict):
            raise position.unfit(f"a table of {words}", value)
        return {key: item(each, position.under(key)) for key, each in value.items()}

    return read


@reads()
def _anything(value: Any, position: Position) -> Any:
    """A value that JSON has, with tuples for lists; TOML's dates and times become the texts they are."""
    match value:
        case dict():
            return as_anything_named(value, position)
        case list():
            return tuple(_anything(item, position) for item in value)
        case str() | bool() | int() | float():
            return value
        case _:
            return str(value)


as_texts = list_of(as_text, "texts")
as_named_texts = mapping_of(as_text, "texts")
as_anything_named = mapping_of(_anything, "values")


@reads(**mapping_of(as_texts, "").schema)
def as_lists_of_texts(value: Any, position: Position) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple(mapping_of(as_texts, "lists of texts")(value, position).items())


def as_number(least: int | None = None) -> Reader[int]:
    """A whole number, however TOML writes it."""
    words = "a whole number" if least is None else f"a whole number, {least} or more"

    @reads(type="integer", **({} if least is None else {"minimum": least}))
    def read(value: Any, position: Position) -> int:
        whole = type(value) in (int, float) and float(value).is_integer()
        if not whole or (least is not None and value < least):
            raise position.unfit(words, value)
        return int(value)

    return read


def one_of(*words: str | bool) -> Reader[Any]:
    @reads(enum=words)
    def read(value: Any, position: Position) -> Any:
        if not any(value is word or (value == word and isinstance(value, str)) for word in words):
            raise position.unfit(_shown(words), value)
        return value

    return read


def _shown(words: Sequence[str | bool]) -> str:
    *others, last = (str(word).lower() if isinstance(word, bool) else word for word in words)
    return f"{', '.join(others)} or {last}" if others else last
