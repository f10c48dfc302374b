"""JSON paths: types inside bodies and responses, by the names of properties."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from ..document.references.pointer import Pointer
from .algebra import without_null
from .model import (
    Alias,
    Api,
    Array,
    Choice,
    Constant,
    Content,
    Default,
    Enum,
    Exact,
    Field,
    Map,
    Model,
    Named,
    Null,
    Operation,
    Path,
    Primitive,
    Type,
    Union,
)


class Unfit(Exception):
    """An operation has no such shape; the message says what is missing."""


def success_types(operation: Operation) -> Iterator[Type]:
    """The types of the JSON responses of success, each once."""
    successes = [r for r in operation.responses if _is_success(r.status)]
    successes = successes or [r for r in operation.responses if isinstance(r.status, Default)]
    contents = (content for response in successes for content in response.contents)
    yield from dict.fromkeys(c.type for c in contents if c.type is not None and _is_json(c.media_type))


def body_type(operation: Operation) -> Type | None:
    """The type of the JSON body."""
    contents = operation.body.contents if operation.body is not None else ()
    return next((content.type for content in contents if _is_json(content.media_type)), None)


def plain(type_: Type, api: Api) -> Type:
    """The type without null and aliases."""
    type_ = without_null(type_)
    visited = set()
    while isinstance(type_, Named) and isinstance(alias := api.declarations[type_.at], Alias):
        if type_.at in visited:
            break
        visited.add(type_.at)
        type_ = without_null(alias.type)
    return type_


def is_scalar(type_: Type, api: Api, above: frozenset[Pointer] = frozenset()) -> bool:
    """Whether all values of a type are strings, numbers, booleans or null."""
    match type_:
        case Primitive() | Constant() | Choice() | Null():
            return True
        case Named(at) if isinstance(alias := api.declarations[at], Alias):
            return at not in above and is_scalar(alias.type, api, above | {at})
        case Named(at):
            return isinstance(api.declarations[at], Enum)
        case Union(variants):
            return all(is_scalar(variant, api, above) for variant in variants)
        case _:
            return False


def fields_of(type_: Type, api: Api) -> Mapping[str, Field]:
    """The described properties of an object, by their names in JSON."""
    object_type = plain(type_, api)
    declaration = api.declarations[object_type.at] if isinstance(object_type, Named) else None
    return _by_wire(_Same(declaration.fields)) if isinstance(declaration, Model) else {}


class _Same:
    """Fields as themselves: comparing them one by one takes longer than what is remembered of them."""

    __slots__ = ("fields",)

    def __init__(self, fields: tuple[Field, ...]) -> None:
        self.fields = fields

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.fields is other.fields

    def __hash__(self) -> int:
        return id(self.fields)


@lru_cache(maxsize=64)
def _by_wire(same: _Same) -> Mapping[str, Field]:
    """Every operation asks for the fields of its response dozens of times; many share one response."""
    return {field.wire: field for field in same.fields}


def follow(type_: Type, path: Path, api: Api, *, maps: bool = True) -> Type | None:
    """The type at the end of a path; None where nothing describes it. Of maps any name will do."""
    for name in path:
        here = plain(type_, api)
        fields = fields_of(here, api)
        if name in fields:
            type_ = fields[name].type
        elif maps and isinstance(here, Map):
            type_ = here.values
        else:
            return None
    return plain(type_, api)


def element(type_: Type | None) -> Type | None:
    """The type of the items of a list."""
    return type_.items if isinstance(type_, Array) else None


def item_of(content: Content) -> Type | None:
    """The type of the items of a stream; a schema is that of all of it (OpenAPI 3.2, 4.14.3), or,
    before there was ``itemSchema``, of one item."""
    return content.item_type or element(content.type) or content.type


def path_in(type_: Type, text: str, api: Api, holder: str) -> Path:
    """The path that a text means: names with dots between them, or a JSON pointer."""
    exact = (text,) if not text.startswith("/") else _unescaped(text)
    path = exact if follow(type_, exact, api) is not None or text.startswith("/") else tuple(text.split("."))
    type_here: Type = type_
    for name in path:
        type_inside = follow(type_here, (name,), api)
        if type_inside is None:
            raise Unfit(f"{holder} has no {name!a}" + suggestion(name, fields_of(type_here, api)))
        if "." in name and name not in fields_of(type_here, api):
            raise Unfit(f"{holder} has {name!a} in a map, and a path cannot lead through a dot")
        type_here = type_inside
    return path


def pointer(path: Iterable[str]) -> str:
    """The path as a JSON pointer, which has a form for every name."""
    return "".join("/" + name.replace("~", "~0").replace("/", "~1") for name in path)


def suggestion(word: str, known: Iterable[str]) -> str:
    close = difflib.get_close_matches(word, list(known), n=1, cutoff=0.5)
    return f"; did you mean {close[0]!a}?" if close else ""


def _unescaped(text: str) -> Path:
    return tuple(part.replace("~1", "/").replace("~0", "~") for part in text[1:].split("/"))


def _is_success(status: object) -> bool:
    return 200 <= status.code < 300 if isinstance(status, Exact) else getattr(status, "hundreds", 0) == 2


def _is_json(media_type: str) -> bool:
    kind = media_type.partition(";")[0].strip().lower()
    return kind in {"application/json", "*/*", "text/json"} or kind.endswith("+json")
