"""Equality: which inline declarations are equal, whatever their names and descriptions."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping

from msgspec import Struct, field

from ...document.references.pointer import Pointer
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
    Primitive,
    Tuple,
    Type,
    Union,
)
from ..walk import usage
from .name_path import hint_of, is_named


def inline_sets(api: Api) -> list[list[Declaration]]:
    """Inline declarations that are equal, each with those that it is made of; texts and order aside."""
    keys = _Keys(declarations=api.declarations, uploaded=usage(api).uploaded)
    by_key: dict[int, list[Declaration]] = {}
    for declaration in api.declarations.values():
        key = keys.of(declaration) if is_inline(declaration) else None
        if key is not None:
            by_key.setdefault(key, []).append(declaration)
    return [group for group in by_key.values() if len(group) > 1]


def is_inline(declaration: Declaration) -> bool:
    """Whether a declaration has its name from its name path, rather than from the description."""
    is_component = is_named(declaration.at) and declaration.hint == hint_of(declaration.at)
    is_family = not is_named(declaration.at) and declaration.at.tokens[-1:] == ("discriminator",)
    return declaration.owner is not None or not (is_component or is_family)


class _Keys(Struct, kw_only=True):
    """A number for each different structure; None for what contains itself, of which there is one each."""

    declarations: Mapping[Pointer, Declaration]
    uploaded: frozenset[Pointer]
    numbers: dict[Hashable, int] = field(default_factory=dict)
    known: dict[Pointer, int | None] = field(default_factory=dict)
    open: set[Pointer] = field(default_factory=set)

    def of(self, declaration: Declaration) -> int | None:
        at = declaration.at
        if at in self.open:
            return None
        if at not in self.known:
            self.open.add(at)
            parts = self._parts(declaration)
            self.open.discard(at)
            structure = (type(declaration), at in self.uploaded, parts)
            self.known[at] = None if parts is None else self.numbers.setdefault(structure, len(self.numbers))
        return self.known[at]

    def _parts(self, declaration: Declaration) -> Hashable:
        match declaration:
            case Enum(kind=kind, members=members):
                return kind, frozenset((member.value, member.name) for member in members)
            case Alias(type=type_):
                return self._type(type_)
            case Model(fields=fields, additional=additional):
                types = [self._type(field.type) for field in fields]
                values = "nothing" if additional is None else self._type(additional)
                if None in types or values is None:
                    return None
                facts = (
                    (
                        f.wire,
                        f.required,
                        f.read_only,
                        f.write_only,
                        f.docs.deprecated,
                        f.bounds,
                        repr(f.default),
                    )
                    for f in fields
                )
                return frozenset(zip(facts, types, strict=True)), values

    def _type(self, type_: Type) -> Hashable:
        """None where the type leads back to what it is a part of."""
        match type_:
            case Primitive(kind, format_):
                return "Primitive", kind, format_
            case Named(at):
                declaration = self.declarations[at]
                return self.of(declaration) if is_inline(declaration) else at
            case Array(inner) | Map(inner):
                return self._all(type(type_).__name__, inner)
            case Tuple(prefix, rest):
                return self._all(len(prefix), *prefix, *(() if rest is None else (rest,)))
            case Union():
                return self._union(type_)
            case Constant(value, at) if at is not None:
                return self._all((type(value), value), Named(at))
            case Choice(values, at) if at is not None:
                return self._all(frozenset(map(repr, values)), Named(at))
            case Choice(values):
                return "Choice", frozenset(map(repr, values))
            case _:
                return repr(type_)

    def _union(self, type_: Union) -> Hashable:
        """The order of variants says nothing, and neither does that of what a discriminator maps."""
        mapping = {} if type_.discriminator is None else dict(type_.discriminator.mapping)
        default = None if type_.discriminator is None else type_.discriminator.default
        targets = [Named(mapping[value]) for value in sorted(mapping)]
        targets += [] if default is None else [Named(default)]
        wire = None if type_.discriminator is None else type_.discriminator.wire
        variants = self._types(type_.variants)
        targets_key = self._all((wire, tuple(sorted(mapping)), default is None), *targets)
        return (
            None if variants is None or targets_key is None else ("Union", frozenset(variants), targets_key)
        )

    def _all(self, head: Hashable, *types: Type) -> Hashable:
        inner = self._types(types)
        return None if inner is None else (head, inner)

    def _types(self, types: Iterable[Type]) -> tuple[Hashable, ...] | None:
        inner = tuple(map(self._type, types))
        return None if None in inner else inner


# --- as they are written -------------------------------------------------------------------------

_UNORDERED = ("enum", "required")
"""Lists whose order means nothing (JSON Schema validation, 6.1.2 and 6.5.3), if no extension goes along."""


def are_equal(left: object, right: object) -> bool:
    """Whether two schemas are equal as written, except for the order of unordered lists."""
    if isinstance(left, dict) and isinstance(right, dict):
        if left.keys() != right.keys():
            return False
        has_names = any(key.lower().startswith("x-enum") for key in left)
        return all(
            (
                _same_values(left[key], right[key])
                if key in _UNORDERED and not has_names
                else are_equal(left[key], right[key])
            )
            for key in left
        )
    if isinstance(left, list) and isinstance(right, list):
        return len(left) == len(right) and all(map(are_equal, left, right))
    return left == right


def _same_values(left: object, right: object) -> bool:
    if isinstance(left, list) and isinstance(right, list):
        return sorted(map(repr, left)) == sorted(map(repr, right))
    return are_equal(left, right)
