"""Identity: what every pointer of a description stands for, by names and content, never by position."""

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
from ..schemas.name_path import is_named, key_of
from .facets import Facets, facets_of, labels_of, match_variants
from .lock_content import Identities, LockContent

_VARIANT = re.compile(r"/(?:oneOf|anyOf)/[^/]*")

_POSITION = re.compile(r"/(?:parameters|oneOf|anyOf|allOf|prefixItems|items)/\d+(?=/|$)")


def identity_of(at: Pointer, api: Api) -> str:
    """The key of a pointer in the lock."""
    return api.identities.keys.get(at) or key_of(at, api.at)


def operation_key(operation: Operation) -> str:
    """The key of an operation in the lock."""
    return f"{operation.method} {operation.path}"


def locked_names(api: Api, names: Mapping[str, str]) -> dict[str, str]:
    """The names of a lock, by the keys that their pointers have now."""
    previous = api.identities.previous_keys
    moved = {key: names[old] for key, old in previous.items() if old in names}
    replaced = set(previous.values()) - previous.keys()
    return {key: name for key, name in names.items() if key not in replaced} | moved


def identify(
    document: Document, pointers: Iterable[Pointer], paths: Iterable[str], locked: LockContent
) -> Identities:
    """The identity of each of `pointers`; `paths` are those of the operations."""
    pointers = tuple(pointers)
    renamed = dict(_renamed_paths(tuple(dict.fromkeys(paths)), locked))
    walker = _Walker(document=document, locked=_by_parent(locked.variants), renamed=renamed)
    keys = {at: walker.key(at.uri, at.tokens) for at in pointers}
    for key, count in Counter(keys.values()).items():
        if count > 1:  # properties that several parts of an allOf describe
            keys |= {at: walker.key(at.uri, at.tokens, whole=True) for at in pointers if keys[at] == key}
    previous = dict(_moved(keys, walker, locked))
    for new, old in renamed.items():
        previous |= {key: _with_path(key, new, old) for key in _keys_of_operations(locked, old, new)}
    return Identities(keys=keys, previous_keys=previous, variants=walker.variants, shapes=locked.shapes)


def is_variant(key: str) -> bool:
    """Whether a key is that of a variant, or of something inside one."""
    return _VARIANT.search(key) is not None


def shape_of(at: Pointer, api: Api) -> str:
    """A digest of what a declaration says, without its pointer, its order and its texts."""
    return sha256(repr(_shape(Named(at), api, frozenset())).encode("utf-8", "surrogatepass")).hexdigest()[:12]


def _shape(type_: Type, api: Api, above: frozenset[Pointer]) -> object:
    match type_:
        case Named(at) if at in above or at not in api.declarations:
            return "..."
        case Named(at):
            return _declaration_shape(api.declarations[at], api, above | {at})
        case Array(items):
            return ("array", _shape(items, api, above))
        case Map(values):
            return ("map", _shape(values, api, above))
        case Tuple(prefix, rest):
            shapes = [_shape(item, api, above) for item in prefix]
            return ("tuple", shapes, None if rest is None else _shape(rest, api, above))
        case Union(variants):
            return ("union", sorted((_shape(variant, api, above) for variant in variants), key=repr))
        case Constant(value):
            return ("constant", value)
        case Choice(values):
            return ("choice", sorted(values, key=repr))
        case _:
            return repr(type_)


def _declaration_shape(declaration: Declaration, api: Api, above: frozenset[Pointer]) -> object:
    if is_named(declaration.at) and declaration.owner is None:
        return ("component", declaration.hint)
    match declaration:
        case Enum(kind=kind, members=members):
            return ("enum", kind, sorted((repr(member.value), member.name or "") for member in members))
        case Alias(type=type_):
            return ("alias", _shape(type_, api, above))
        case Model(fields=fields, additional=additional):
            shapes = sorted(
                (field.wire, field.required, repr(_shape(field.type, api, above))) for field in fields
            )
            return ("model", shapes, None if additional is None else _shape(additional, api, above))


# --- from a position to a key --------------------------------------------------------------------


_Step: TypeAlias = tuple[str, tuple[str, ...], bool]


class _Walker(Struct, kw_only=True):
    document: Document
    locked: Mapping[str, Mapping[str, Facets]]
    """The variants of the lock, by the list that they stand in."""
    renamed: Mapping[str, str]
    """Paths whose variables have other names now, and what they were."""
    variants: dict[str, Facets] = field(default_factory=dict)
    lists: dict[_Step, tuple[list[str], list[Facets]]] = field(default_factory=dict)
    steps: dict[_Step, tuple[str, Any]] = field(default_factory=dict)

    def key(self, uri: str, tokens: tuple[str, ...], *, whole: bool = False) -> str:
        return self._step(uri, tokens, whole)[0]

    def _step(self, uri: str, tokens: tuple[str, ...], whole: bool) -> tuple[str, Any]:
        """The key of a pointer, and its value, if the text has one."""
        result = self.steps.get((uri, tokens, whole))
        if result is None:
            result = self._root(uri) if not tokens else self._next(uri, tokens, whole)
            self.steps[uri, tokens, whole] = result
        return result

    def _root(self, uri: str) -> tuple[str, Any]:
        try:
            return key_of(Pointer(uri), self.document.root), self.document.data(uri)
        except DocumentError:
            return key_of(Pointer(uri), self.document.root), None

    def _next(self, uri: str, tokens: tuple[str, ...], whole: bool) -> tuple[str, Any]:
        *parents, last = tokens
        key, value = self._step(uri, tuple(parents), whole)
        entry = child(value, last)
        below = None if entry is None else entry[0]
        if not isinstance(value, list) or entry is None:
            return f"{key}/{escape(last)}", below
        match parents[-1:]:
            case ["allOf"] if not whole:
                return key.removesuffix("/allOf"), below
            case ["parameters"] if (label := _parameter(below)) is not None:
                return f"{key}/{escape(label)}", below
        list_key = (uri, tuple(parents), whole)
        if list_key not in self.lists:
            self.lists[list_key] = self._labels_and_facets(key, value)
        labels, facets = self.lists[list_key]
        variant = f"{key}/{escape(labels[int(last)])}"
        self.variants[variant] = facets[int(last)]
        return variant, below

    def _labels_and_facets(self, key: str, variants: list[Any]) -> tuple[list[str], list[Facets]]:
        """Variants of the lock keep their labels, and new ones get labels that none had."""
        facets = [facets_of(variant) for variant in variants]
        locked = self.locked.get(self.before(key), {})
        matches = match_variants(locked, facets)
        new = [index for index in range(len(variants)) if index not in matches]
        labels = labels_of([variants[i] for i in new], [facets[i] for i in new], set(locked))
        label_by_index = matches | dict(zip(new, labels, strict=True))
        return [label_by_index[index] for index in range(len(variants))], facets

    def before(self, key: str) -> str:
        """The key as the lock has it."""
        for new, old in self.renamed.items():
            key = _with_path(key, new, old)
        return key


def _parameter(parameter: Any) -> str | None:
    if not isinstance(parameter, dict):
        return None
    location, name = parameter.get("in"), parameter.get("name")
    return f"{location}:{name}" if isinstance(location, str) and isinstance(name, str) else None


def _by_parent(variants: Mapping[str, Facets]) -> dict[str, dict[str, Facets]]:
    by_parent: dict[str, dict[str, Facets]] = {}
    for key, facets in variants.items():
        parent, _, label = key.rpartition("/")
        by_parent.setdefault(parent, {})[label.replace("~1", "/").replace("~0", "~")] = facets
    return by_parent


# --- from the lock's key to the one of now -------------------------------------------------------


def _renamed_paths(paths: tuple[str, ...], locked: LockContent) -> Iterator[tuple[str, str]]:
    """Paths that differ from one of the lock in nothing but what their variables are called."""
    locked_paths = {path for key in locked.names if (path := _path_of(key)) is not None}
    new = Counter(map(_template, (path for path in paths if path not in locked_paths)))
    removed: dict[str, list[str]] = {}
    for path in locked_paths - set(paths):
        removed.setdefault(_template(path), []).append(path)
    for path in paths:
        old = removed.get(_template(path), [])
        if path not in locked_paths and len(old) == 1 and new[_template(path)] == 1:
            yield path, old[0]


def _path_of(key: str) -> str | None:
    """The path of the key of an operation: ``GET /pets/{id}``."""
    method, space, path = key.partition(" ")
    return path if space and path.startswith("/") and ":" not in method and "#" not in method else None


def _template(path: str) -> str:
    return re.sub(r"\{[^{}]*\}", "{}", path)


def _keys_of_operations(locked: LockContent, old: str, new: str) -> Iterator[str]:
    """The keys that operations of a path, and their groups, have now."""
    for key in locked.names:
        start, space, path = key.partition(" ")
        if space and path == old:
            yield f"{start} {new}"


def _with_path(key: str, path: str, other: str) -> str:
    """The key with another path in it."""
    start, space, own_path = key.partition(" ")
    if space and own_path == path:
        return f"{start} {other}"
    prefix = f"#/paths/{escape(path)}"
    if key == prefix or key.startswith(f"{prefix}/"):
        return f"#/paths/{escape(other)}{key[len(prefix) :]}"
    return key


def _moved(keys: Mapping[Pointer, str], walker: _Walker, locked: LockContent) -> Iterator[tuple[str, str]]:
    """Pointers that have another key in the lock."""
    keys_in_use = set(keys.values())
    missing: dict[Pointer, str] = {}
    for at, key in keys.items():
        locked_key = walker.before(key)
        positional = key_of(at, walker.document.root)
        if locked_key in locked.names:
            keys_in_use.add(locked_key)
            if locked_key != key:
                yield key, locked_key
        elif locked.is_positional and positional in locked.names:
            yield key, positional
        else:
            missing[at] = locked_key
    yield from _renested(missing, keys_in_use, keys, locked)


def _renested(
    missing: Mapping[Pointer, str], keys_in_use: set[str], keys: Mapping[Pointer, str], locked: LockContent
) -> Iterator[tuple[str, str]]:
    """Schemas that became nullable by a union with null, or no longer are: one step deeper or higher now."""
    removed: dict[str, list[str]] = {}
    for key in locked.names:
        if "#" in key and key not in keys_in_use:
            removed.setdefault(_VARIANT.sub("", key), []).append(key)
    times = Counter(_VARIANT.sub("", key) for key in missing.values())
    for at, key in missing.items():
        stripped = _VARIANT.sub("", key)
        old = removed.get(stripped, [])
        if len(old) == 1 and times[stripped] == 1 and _depth(old[0]) != _depth(key):
            yield keys[at], old[0]


def _depth(key: str) -> int:
    return len(_VARIANT.findall(key))


def valid_content(locked: LockContent, document: Document) -> LockContent:
    """The part of an early lock that still holds: positions mean something in its own description only."""
    if not locked.is_positional or locked.description == document.digest:
        return locked
    return replace(locked, names={k: name for k, name in locked.names.items() if not _POSITION.search(k)})
