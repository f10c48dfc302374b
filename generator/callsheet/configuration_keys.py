"""Keys of the configuration: how the value of each is read, and what editors are told that it may be."""

from __future__ import annotations

import difflib
import os
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import fields, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any, Generic, TypeVar, get_args

from .errors import OptionsError
from .frozen import dataclass
from .options import (
    BatchRule,
    Enums,
    Format,
    Http,
    Limits,
    PagingRule,
    Selector,
    TemplateOptions,
    parse_selector,
)

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
            raise place.error(f'there is no "{key}"' + _suggestion(key, sorted([*readers, *beside])))
    return {key: readers[key](value, place.under(key)) for key, value in table.items()}


def _suggestion(word: str, known: Sequence[str]) -> str:
    close = difflib.get_close_matches(word, known, n=1, cutoff=0.5)
    return f'; did you mean "{close[0]}"?' if close else f"; known are {', '.join(known)}"


def relative_folder(file: Path) -> Path:
    """The file's folder as seen from here, so that messages show the path that people would type."""
    try:
        return Path(os.path.relpath(file.resolve().parent))
    except ValueError:  # another drive
        return file.resolve().parent


# --- kinds of values -------------------------------------------------------------------------


@reads(type="string", minLength=1)
def _text(value: Any, place: Place) -> str:
    if not isinstance(value, str) or not value:
        raise place.error("expected a text")
    return value


@reads(type="boolean")
def _flag(value: Any, place: Place) -> bool:
    if not isinstance(value, bool):
        raise place.error("expected true or false")
    return value


@reads(type="array", items=_text.schema)
def _texts(value: Any, place: Place) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise place.error("expected a list of texts")
    return tuple(_text(item, place) for item in value)


@reads(type="object", additionalProperties=_text.schema)
def _named_texts(value: Any, place: Place) -> Mapping[str, str]:
    if not isinstance(value, dict):
        raise place.error("expected a table of texts")
    return MappingProxyType({key: _text(item, place.under(key)) for key, item in value.items()})


@reads(type="object")
def _anything_named(value: Any, place: Place) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise place.error("expected a table")
    return MappingProxyType({key: _anything(item, place.under(key)) for key, item in value.items()})


def _anything(value: Any, place: Place) -> Any:
    """A value that JSON has, with tuples for lists; TOML's dates and times become the texts they are."""
    match value:
        case dict():
            return _anything_named(value, place)
        case list():
            return tuple(_anything(item, place) for item in value)
        case str() | bool() | int() | float():
            return value
        case _:
            return str(value)


@reads(type="integer")
def _whole_number(value: Any, place: Place) -> int:
    if type(value) not in (int, float) or not float(value).is_integer():
        raise place.error("expected a whole number")
    return int(value)


@reads(type="object", additionalProperties=_texts.schema)
def _lists_of_texts(value: Any, place: Place) -> tuple[tuple[str, tuple[str, ...]], ...]:
    if not isinstance(value, dict):
        raise place.error("expected a table of lists of texts")
    return tuple((key, _texts(item, place.under(key))) for key, item in value.items())


def _number(least: int) -> Reader[int]:
    @reads(type="integer", minimum=least)
    def read(value: Any, place: Place) -> int:
        whole = isinstance(value, int) or (isinstance(value, float) and value.is_integer())
        if not whole or isinstance(value, bool) or value < least:
            raise place.error(f"expected a whole number, {least} or more")
        return int(value)

    return read


@reads(type="array", items=_number(400).schema)
def _numbers(value: Any, place: Place) -> tuple[int, ...]:
    if not isinstance(value, list):
        raise place.error("expected a list of numbers")
    return tuple(_number(400)(item, place) for item in value)


def _one_of(*words: str | bool) -> Reader[Any]:
    @reads(enum=words)
    def read(value: Any, place: Place) -> Any:
        if not any(value is word or (value == word and isinstance(value, str)) for word in words):
            raise place.error(f"expected {'one of ' * (len(words) > 1)}{_shown(words)}, got {value!r}")
        return value

    return read


def _shown(words: Sequence[str | bool]) -> str:
    return ", ".join(str(word).lower() if isinstance(word, bool) else word for word in words)


def _table_of(
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


# --- values of one key -----------------------------------------------------------------------


@reads(**_text.schema)
def _path(value: Any, place: Place) -> Path:
    return relative_folder(place.file) / _text(value, place)


@reads(**_text.schema)
def _location(value: Any, place: Place) -> str:
    text = _text(value, place)
    return text if text == "-" or "://" in text else str(_path(text, place))


@reads(**_texts.schema)
def _locations(value: Any, place: Place) -> tuple[str, ...]:
    return tuple(_location(text, place) for text in _texts(value, place))


@reads(anyOf=[_flag.schema, _texts.schema])
def _strict(value: Any, place: Place) -> tuple[str, ...]:
    if isinstance(value, bool):
        return ("all",) if value else ()
    return _texts(value, place)


@reads(**_named_texts.schema)
def _headers(value: Any, place: Place) -> tuple[tuple[str, str], ...]:
    return tuple(_named_texts(value, place).items())


@reads(type="array", items={"type": "string", "pattern": r"^(tag|path|operation|method):[\s\S]"})
def _selectors(value: Any, place: Place) -> tuple[Selector, ...]:
    try:
        return tuple(parse_selector(text) for text in _texts(value, place))
    except OptionsError as error:
        raise place.error(str(error)) from error


_FORMAT = _table_of(Format, {"type": _text, "parse": _text, "dump": _text}, required=("type",))


@reads(type="object", additionalProperties={"anyOf": [_text.schema, _FORMAT.schema]})
def _formats(value: Any, place: Place) -> Mapping[str, Format]:
    """``money = "decimal.Decimal"`` is short for a type that is called to parse, and ``str`` to dump."""
    if not isinstance(value, dict):
        raise place.error("expected a table of formats")
    return MappingProxyType({name: _format(item, place.under(name)) for name, item in value.items()})


def _format(value: Any, place: Place) -> Format:
    words = _FORMAT({"type": value} if isinstance(value, str) else value, place)
    return Format(type=words["type"], parse=words.get("parse", words["type"]), dump=words.get("dump", "str"))


_TEMPLATE = _table_of(
    TemplateOptions,
    {"code": _path, "vars": _anything_named, "ungated": _texts, "view": _whole_number},
)


@reads(**_TEMPLATE.schema)
def _template(value: Any, place: Place) -> TemplateOptions:
    return TemplateOptions(**_TEMPLATE(value, place))


@reads(type="string", pattern=r"^[A-Za-z0-9!#$%&'*+.^_`|~-]+$")
def _header_name(value: Any, place: Place) -> str:
    if not re.fullmatch(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+", _text(value, place)):
        raise place.error(f"{value!r} is no name of a header")
    return str(value)


@reads(anyOf=[_header_name.schema, {"type": "object", "additionalProperties": _header_name.schema}])
def _idempotency(value: Any, place: Place) -> Mapping[str, str]:
    """A name alone is the header of every operation that needs one."""
    if isinstance(value, str):
        return MappingProxyType({"*": _header_name(value, place)})
    named = _anything_named(value, place).items()
    return MappingProxyType({glob: _header_name(name, place.under(glob)) for glob, name in named})


_WAYS = ("paged", "cursor", "last", "offset", "page", "link", "header")
_PAGING = _table_of(
    PagingRule,
    {
        "operations": _texts,
        "paged": _one_of(False),
        "items": _text,
        **dict.fromkeys(("cursor", "last", "into", "offset", "page"), _text),
        "first": _number(0),
        "link": _text,
        "header": _one_of(True),
        "more": _text,
        "total": _text,
    },
    required=("operations",),
)


@reads(
    **_PAGING.schema,
    oneOf=[{"required": [way]} for way in _WAYS],
    dependencies={"cursor": ["into"], "last": ["into"]},
)
def _paging_rule(value: Any, place: Place) -> PagingRule:
    words = _PAGING(value, place)
    if sum(way in words for way in _WAYS) != 1:
        raise place.error(f"say one of {', '.join(_WAYS)}")
    if ("cursor" in words or "last" in words) and "into" not in words:
        raise place.error('"into" is missing: where the cursor goes')
    return PagingRule(**words)


@reads(anyOf=[{"enum": [False]}, {"type": "array", "items": _paging_rule.schema}])
def _paging(value: Any, place: Place) -> tuple[PagingRule, ...]:
    if value is False:
        return (PagingRule(operations=("*",), paged=False),)
    return tuple(_paging_rule(item, at) for item, at in _tables(value, place))


_BATCH = _table_of(
    BatchRule,
    {
        "operations": _texts,
        "inputs": _text,
        "size": _number(1),
        "results": _text,
        "errors": _text,
        "tie": _texts,
        "trace": _text,
        "context": _text,
        "retry": _lists_of_texts,
        "split": _numbers,
    },
    required=("operations",),
)


@reads(type="array", items=_BATCH.schema)
def _batch(value: Any, place: Place) -> tuple[BatchRule, ...]:
    return tuple(BatchRule(**_BATCH(item, at)) for item, at in _tables(value, place))


def _tables(value: Any, place: Place) -> Iterator[tuple[Any, Place]]:
    if not isinstance(value, list):
        raise place.error(f"expected tables: [[{place.key.rpartition('.')[2]}]]")
    return ((item, replace(place, key=f"{place.key}[{index}]")) for index, item in enumerate(value))


_LIMITS = _table_of(Limits, {limit.name: _number(1) for limit in fields(Limits)})


@reads(**_LIMITS.schema)
def _limits(value: Any, place: Place) -> Limits:
    return Limits(**_LIMITS(value, place))


READERS: Mapping[str, Reader[Any]] = {
    "spec": _location,
    "output": _path,
    "shared": _path,
    "ref_root": _path,
    "allow_remote_refs": _texts,
    "allow_private_network": _flag,
    "headers": _headers,
    "overlays": _locations,
    "strict": _strict,
    "allow": _texts,
    "cache": _flag,
    "limits": _limits,
    "include": _selectors,
    "exclude": _selectors,
    "http": _one_of(*get_args(Http)),
    "enums": _one_of(*get_args(Enums)),
    "formats": _formats,
    "rename": _named_texts,
    "environment": _named_texts,
    "testing": _flag,
    "changelog": _flag,
    "safe": _texts,
    "idempotency": _idempotency,
    "paging": _paging,
    "batch": _batch,
    "templates": _path,
    "template": _template,
}
"""By key; each is a field of `Options`. A test of the schema says what else a new key needs."""
