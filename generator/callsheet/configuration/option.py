"""An option: what is declared of it beside its field, from which all that knows options is made."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields
from functools import cache
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Literal, TypeAlias, get_args, get_origin

from ..frozen import dataclass
from .values import (
    Place,
    Reader,
    as_flag,
    as_named_texts,
    as_number,
    as_path,
    as_text,
    as_texts,
    one_of,
    read_keys,
    reads,
    some_of,
)

Subject: TypeAlias = Literal["description", "operations", "package"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Flag:
    """The flag of the command line that says the same as the key of the configuration."""

    name: str
    """``--http``; ``--testing/--no-testing`` where both can be said."""
    help: str
    metavar: str | None = None
    negates: bool = False
    """Whether giving the flag says false."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """The declaration of an option, in the annotation of its field: ``Annotated[bool, Option(...)]``.

    Name, type and default are those of the field, the description is the docstring below it.
    """

    read: Reader[Any] | None = None
    """How a value is read; None for what the type of the field says."""
    flag: Flag | None = None
    subject: Subject = "package"
    """What the option is about: commands have the flags of the subjects that they deal with."""
    decides: bool | Callable[[Any], object] = True
    """Whether the files of the client depend on the value, or what of it they depend on.

    Only what does not is worth a word: to forget it here makes no stale client fresh.
    """
    equal: bool = False
    """Whether clients that share a package need the same value."""
    page: str = ""
    """The link to where the documentation says more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A field and what is declared of it."""

    name: str
    type: Any
    """Without None."""
    default: Any
    """``dataclasses.MISSING`` where a value must be given."""
    option: Option

    @property
    def reader(self) -> Reader[Any]:
        return self.option.read or _reader_of(self.type)


def rows(kind: type) -> tuple[Row, ...]:
    """The rows of a dataclass whose fields are options; its module does not defer annotations."""
    return _rows(kind)


def readers(kind: type) -> Mapping[str, Reader[Any]]:
    return {row.name: row.reader for row in rows(kind)}


def table_of(kind: type, *, required: tuple[str, ...] = ()) -> Reader[dict[str, Any]]:
    """A table whose keys are the fields of a dataclass."""
    by_key = readers(kind)

    @reads(
        title=kind.__name__,
        type="object",
        properties={key: reader.schema for key, reader in by_key.items()},
        additionalProperties=False,
        required=required,
    )
    def read(value: Any, place: Place) -> dict[str, Any]:
        if not isinstance(value, dict):
            raise place.unfit("a table", value)
        values = read_keys(value, by_key, place)
        for key in required:
            if key not in values:
                raise place.error(f'"{key}" is missing')
        return values

    return read


@cache
def _rows(kind: type) -> tuple[Row, ...]:
    return tuple(_row(field.name, field.type, field.default) for field in fields(kind))


def _row(name: str, annotation: Any, default: Any) -> Row:
    declared = [item for item in getattr(annotation, "__metadata__", ()) if isinstance(item, Option)]
    kind = getattr(annotation, "__origin__", annotation) if declared else annotation
    if isinstance(kind, UnionType):
        (kind,) = (item for item in get_args(kind) if item is not NoneType)
    return Row(name=name, type=kind, default=default, option=declared[0] if declared else Option())


def _reader_of(kind: Any) -> Reader[Any]:
    if get_origin(kind) is Literal:
        return one_of(*get_args(kind))
    if get_origin(kind) is tuple and get_origin(get_args(kind)[0]) is Literal:
        return some_of(*get_args(get_args(kind)[0]))
    known: Mapping[Any, Reader[Any]] = {
        bool: as_flag,
        int: as_number(1),
        float: as_number(1),
        str: as_text,
        Path: as_path,
        tuple[str, ...]: as_texts,
        Mapping[str, str]: as_named_texts,
    }
    if kind not in known:
        raise TypeError(f"{kind} needs a reader: Annotated[..., Option(read=...)]")
    return known[kind]
