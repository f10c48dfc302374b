"""An option: its declaration, from which reader, flags, schema, documentation and digest are made."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, TypeVar, get_args, get_origin, overload

from msgspec import Struct, ValidationError, convert
from msgspec.structs import fields

from .values import (
    Position,
    Reader,
    as_flag,
    as_named_texts,
    as_number,
    as_path,
    as_text,
    as_texts,
    list_of,
    one_of,
    read_keys,
    reads,
)

S = TypeVar("S", bound=Struct)

Subject: TypeAlias = Literal["description", "operations", "package"]


class Flag(Struct, frozen=True, kw_only=True):
    """The flag of an option on the command line."""

    name: str
    """``--http``, or ``--testing/--no-testing`` for a flag and its opposite."""
    help: str
    metavar: str | None = None
    negates: bool = False
    """Whether the flag means false."""


class Option(Struct, frozen=True, kw_only=True):
    """The declaration of an option, in the annotation of its field: ``Annotated[bool, Option(...)]``.

    Name, type and default are those of the field, the description is the docstring below it.
    """

    read: Reader[Any] | None = None
    """The reader of the value; None for that of the field's type."""
    flag: Flag | None = None
    subject: Subject = "package"
    """The subject of the option: a command has the flags of its subjects."""
    decides: bool | Callable[[Any], object] = True
    """Whether the files of the client depend on the value, or what of it they depend on.

    Only what does not is worth a word: to forget it here makes no stale client fresh.
    """
    equal: bool = False
    """Whether clients that share a package need the same value."""
    page: str = ""
    """The link to where the documentation says more."""


class Row(Struct, frozen=True, kw_only=True):
    """A field and its declaration."""

    name: str
    type: Any
    """Without None."""
    default: Any
    """``msgspec.NODEFAULT`` where a value must be given."""
    option: Option

    @property
    def reader(self) -> Reader[Any]:
        return self.option.read or _reader_of(self.type)


@cache
def rows(kind: type) -> tuple[Row, ...]:
    """The rows of a struct whose fields are options; its module does not defer annotations."""
    return tuple(_row(field.name, field.type, field.default) for field in fields(kind))


def readers(kind: type) -> Mapping[str, Reader[Any]]:
    return {row.name: row.reader for row in rows(kind)}


def keys_of(kind: type, *, required: tuple[str, ...] = ()) -> Reader[dict[str, Any]]:
    """A table whose keys are the fields of a struct: those that it has."""
    by_key = readers(kind)

    @reads(
        title=kind.__name__,
        type="object",
        properties={key: reader.schema for key, reader in by_key.items()},
        additionalProperties=False,
        required=required,
    )
    def read(value: Any, position: Position) -> dict[str, Any]:
        if not isinstance(value, dict):
            raise position.unfit("a table", value)
        values = read_keys(value, by_key, position)
        for key in required:
            if key not in values:
                raise position.error(f'"{key}" is missing')
        return values

    return read


def table_of(kind: type[S], *, required: tuple[str, ...] = ()) -> Reader[S]:
    """The same as a struct; what a table does not have is as its default says."""
    keys = keys_of(kind, required=required)
    return Reader(lambda value, position: kind(**keys(value, position)), keys.schema)


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
        return list_of(one_of(*get_args(get_args(kind)[0])), "texts")
    if isinstance(kind, type) and issubclass(kind, Struct):
        return table_of(kind)
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


# --- values that Python code gives ----------------------------------------------------------------

if TYPE_CHECKING:

    class PathField:
        """What type checkers see of a field that takes text or a path, and is a path when it is read."""

        @overload
        def __get__(self, instance: None, owner: Any) -> None: ...
        @overload
        def __get__(self, instance: object, owner: Any) -> Path | None: ...
        def __get__(self, instance: object, owner: Any) -> Path | None: ...
        def __set__(self, instance: object, value: str | Path | None) -> None: ...

    NO_PATH = PathField()
else:
    PathField, NO_PATH = Path | None, None


def fits(value: Any, kind: Any) -> bool:
    """Whether a value is of a type of `Options`; what would have to be converted is not."""
    try:
        return bool(convert(value, kind) == value)
    except ValidationError:
        return False


def described(kind: Any) -> str:
    """A type in the words of messages."""
    origin, parts = get_origin(kind), get_args(kind)
    if origin is Literal:
        return f"one of {', '.join(parts)}"
    if origin is tuple:
        head, *rest = described(parts[0]).removeprefix("a ").split(" ", 1)
        return " ".join([f"a tuple of {head}s", *rest])
    if origin is Mapping:
        return f"a mapping of texts to {described(parts[1]).removeprefix('a ')}s"
    return _WORDS.get(kind, f"a {kind.__name__}" if isinstance(kind, type) else str(kind))


_WORDS: Mapping[Any, str] = {str: "a text", bool: "True or False"}
