"""Identity: what every place of a description is, by names and by what it says, never by its position."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from typing import Any, TypeAlias

from msgspec import Struct, field
from msgspec.structs import replace

from ...document.document import Document
from ...document.references.pointer import Pointer, child, escape
from ...errors import DocumentError
from ..model import (
    Alias,
    Api,
    Array,
    Choice,
    Constant,
    Declaration,
    Enum,
    Map,
    Model,
    Named,
    Operation,
    Tuple,
    Type,
    Union,
)
from ..schemas.place import is_named, key_of
from .facets import Facets, facets_of, labels_of, matched
from .known import Identities, Known

_VARIANT = re.compile(r"/(?:oneOf|anyOf)/[^/]*")

_POSITION = re.compile(r"/(?:parameters|oneOf|anyOf|allOf|prefixItems|items)/\d+(?=/|$)")


def identity_of(at: Pointer, api: Api) -> str:
    """A place as the lock writes it."""
    return api.identities.keys.get(at) or key_of(at, api.at)


def operation_key(operation: Operation) -> str:
    """An operation as the lock writes it."""
    return f"{operation.method} {operation.path}"


def kept_names(api: Api, names: Mapping[str, str]) -> dict[str, str]:
    """The names of a lock, each by the key that its place has now."""
    was = api.identities.was
    moved = {key: names[old] for key, old in was.items() if old in names}
    gone = set(was.values()) - was.keys()
    return {key: name for key, name in names.items() if key not in gone} | moved


def identify(document: Document, places: Iterable[Pointer], paths: Iterable[str], known: Known) -> Identities:
    """The identity of every place; `paths` are those of the operations."""
    places = tuple(places)
    renamed = dict(_renamed_paths(tuple(dict.fromkeys(paths)), known))
    walker = _Walker(document=document, known=_by_parent(known.variants), renamed=renamed)
    keys = {at: walker.key(at.uri, at.tokens) for at in places}
    for key, count in Counter(keys.values()).items():
        if count > 1:  # properties that several parts of an allOf describe
            keys |= {at: walker.key(at.uri, at.tokens, whole=True) for at in places if keys[at] == key}
    was = dict(_moved(keys, walker, known))
    for new, old in renamed.items():
        was |= {key: _with_path(key, new, old) for key in _keys_of_operations(known, old, new)}
    return Identities(keys=keys, was=was, variants=walker.variants, shapes=known.shapes)


def is_variant(key: str) -> bool:
    """Whether a place is one of several, or inside of one."""
    return _VARIANT.search(key) is not None


def shape_of(at: Pointer, api: Api) -> str:
    """What a declaration says, as a digest: neither its place nor its order nor its texts."""
    return sha256(repr(_shape(Named(at), api, frozenset())).encode("utf-8", "surrogatepass")).hexdigest()[:12]


def _shape(type_: Type, api: Api, above: frozenset[Pointer]) -> object:
    match type_:
        case Named(at) if at in above or at not in api.declarations:
            return "..."
        case Named(at):
            return _declared(api.declarations[at], api, above | {at})
        case Array(items):
            return ("array", _shape(items, api, above))
        case Map(values):
            return ("map", _shape(values, api, above))
        case Tuple(prefix, rest):
            inside = [_shape(item, api, above) for item in prefix]
            return ("tuple", inside, None if rest is None else _shape(rest, api, above))
        case Union(variants):
            return ("union", sorted((_shape(one, api, above) for one in variants), key=repr))
        case Constant(value):
            return ("constant", value)
        case Choice(values):
            return ("choice", sorted(values, key=repr))
        case _:
            return repr(type_)


def _declared(declaration: Declaration, api: Api, above: frozenset[Pointer]) -> object:
    if is_named(declaration.at) and declaration.owner is None:
        return ("component", declaration.hint)
    match declaration:
        case Enum(kind=kind, members=members):
            return ("enum", kind, sorted((repr(member.value), member.name or "") for member in members))
        case Alias(type=type_):
            return ("alias", _shape(type_, api, above))
        case Model(fields=fields, additional=additional):
            inside = sorted((one.wire, one.required, repr(_shape(one.type, api, above))) for one in fields)
            return ("model", inside, None if additional is None else _shape(additional, api, above))


# --- from a position to a key --------------------------------------------------------------------


_Step: TypeAlias = tuple[str, tuple[str, ...], bool]


class _Walker(Struct, kw_only=True):
    document: Document
    known: Mapping[str, Mapping[str, Facets]]
    """The variants of the lock, by the list that they stand in."""
    renamed: Mapping[str, str]
    """Paths whose variables have other names now, and what they were."""
    variants: dict[str, Facets] = field(default_factory=dict)
    lists: dict[_Step, tuple[list[str], list[Facets]]] = field(default_factory=dict)
    steps: dict[_Step, tuple[str, Any]] = field(default_factory=dict)

    def key(self, uri: str, tokens: tuple[str, ...], *, whole: bool = False) -> str:
        return self._step(uri, tokens, whole)[0]

    def _step(self, uri: str, tokens: tuple[str, ...], whole: bool) -> tuple[str, Any]:
        """The key of a place, and what stands there, as far as the text has it."""
        found = self.steps.get((uri, tokens, whole))
        if found is None:
            found = self._root(uri) if not tokens else self._next(uri, tokens, whole)
            self.steps[uri, tokens, whole] = found
        return found

    def _root(self, uri: str) -> tuple[str, Any]:
        try:
            return key_of(Pointer(uri), self.document.root), self.document.data(uri)
        except DocumentError:
            return key_of(Pointer(uri), self.document.root), None

    def _next(self, uri: str, tokens: tuple[str, ...], whole: bool) -> tuple[str, Any]:
        *before, last = tokens
        key, value = self._step(uri, tuple(before), whole)
        inside = child(value, last)
        below = None if inside is None else inside[0]
        if not isinstance(value, list) or inside is None:
            return f"{key}/{escape(last)}", below
        match before[-1:]:
            case ["allOf"] if not whole:
                return key.removesuffix("/allOf"), below
            case ["parameters"] if (label := _parameter(below)) is not None:
                return f"{key}/{escape(label)}", below
        place = (uri, tuple(before), whole)
        if place not in self.lists:
            self.lists[place] = self._labelled(key, value)
        labels, facets = self.lists[place]
        variant = f"{key}/{escape(labels[int(last)])}"
        self.variants[variant] = facets[int(last)]
        return variant, below

    def _labelled(self, key: str, variants: list[Any]) -> tuple[list[str], list[Facets]]:
        """Who was there keeps its label, and who is new gets one that nobody had."""
        facets = [facets_of(variant) for variant in variants]
        known = self.known.get(self.before(key), {})
        found = matched(known, facets)
        new = [index for index in range(len(variants)) if index not in found]
        labels = labels_of([variants[i] for i in new], [facets[i] for i in new], set(known))
        said = found | dict(zip(new, labels, strict=True))
        return [said[index] for index in range(len(variants))], facets

    def before(self, key: str) -> str:
        """The key as the lock has it."""
        for new, old in self.renamed.items():
            key = _with_path(key, new, old)
        return key


def _parameter(described: Any) -> str | None:
    if not isinstance(described, dict):
        return None
    where, name = described.get("in"), described.get("name")
    return f"{where}:{name}" if isinstance(where, str) and isinstance(name, str) else None


def _by_parent(variants: Mapping[str, Facets]) -> dict[str, dict[str, Facets]]:
    found: dict[str, dict[str, Facets]] = {}
    for key, facets in variants.items():
        parent, _, label = key.rpartition("/")
        found.setdefault(parent, {})[label.replace("~1", "/").replace("~0", "~")] = facets
    return found


# --- from the lock's key to the one of now -------------------------------------------------------


def _renamed_paths(paths: tuple[str, ...], known: Known) -> Iterator[tuple[str, str]]:
    """Paths that differ from one of the lock in nothing but what their variables are called."""
    before = {path for key in known.names if (path := _path_of(key)) is not None}
    new = Counter(map(_template, (path for path in paths if path not in before)))
    gone: dict[str, list[str]] = {}
    for path in before - set(paths):
        gone.setdefault(_template(path), []).append(path)
    for path in paths:
        old = gone.get(_template(path), [])
        if path not in before and len(old) == 1 and new[_template(path)] == 1:
            yield path, old[0]


def _path_of(key: str) -> str | None:
    """The path of the key of an operation: ``GET /pets/{id}``."""
    method, space, path = key.partition(" ")
    return path if space and path.startswith("/") and ":" not in method and "#" not in method else None


def _template(path: str) -> str:
    return re.sub(r"\{[^{}]*\}", "{}", path)


def _keys_of_operations(known: Known, old: str, new: str) -> Iterator[str]:
    """The keys that operations of a path, and their groups, have now."""
    for key in known.names:
        start, space, path = key.partition(" ")
        if space and path == old:
            yield f"{start} {new}"


def _with_path(key: str, path: str, other: str) -> str:
    """The key with another path in it."""
    start, space, own = key.partition(" ")
    if space and own == path:
        return f"{start} {other}"
    prefix = f"#/paths/{escape(path)}"
    if key == prefix or key.startswith(f"{prefix}/"):
        return f"#/paths/{escape(other)}{key[len(prefix) :]}"
    return key


def _moved(keys: Mapping[Pointer, str], walker: _Walker, known: Known) -> Iterator[tuple[str, str]]:
    """Places that the lock has by another key."""
    found = set(keys.values())
    missing: dict[Pointer, str] = {}
    for at, key in keys.items():
        before = walker.before(key)
        positional = key_of(at, walker.document.root)
        if before in known.names:
            found.add(before)
            if before != key:
                yield key, before
        elif known.is_positional and positional in known.names:
            yield key, positional
        else:
            missing[at] = before
    yield from _wrapped(missing, found, keys, known)


def _wrapped(
    missing: Mapping[Pointer, str], found: set[str], keys: Mapping[Pointer, str], known: Known
) -> Iterator[tuple[str, str]]:
    """What became nullable by a union with null, or is no longer: its place is one step deeper or higher."""
    gone: dict[str, list[str]] = {}
    for key in known.names:
        if "#" in key and key not in found:
            gone.setdefault(_VARIANT.sub("", key), []).append(key)
    times = Counter(_VARIANT.sub("", key) for key in missing.values())
    for at, key in missing.items():
        stripped = _VARIANT.sub("", key)
        old = gone.get(stripped, [])
        if len(old) == 1 and times[stripped] == 1 and _depth(old[0]) != _depth(key):
            yield keys[at], old[0]


def _depth(key: str) -> int:
    return len(_VARIANT.findall(key))


def trusted(known: Known, document: Document) -> Known:
    """What holds of an early lock: positions mean something in the description of that time only."""
    if not known.is_positional or known.description == document.digest:
        return known
    return replace(known, names={k: name for k, name in known.names.items() if not _POSITION.search(k)})
