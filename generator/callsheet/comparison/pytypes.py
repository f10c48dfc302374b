"""Types: annotations as type checkers read them, and whether one is assignable to another."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import groupby
from typing import TypeAlias

from msgspec import Struct

from .surface import AliasName, Declared, EnumClass


class AnyType(Struct, frozen=True):
    """The type that fits everywhere: ``Any``, and annotations that cannot be parsed."""


class Name(Struct, frozen=True):
    """A class, an alias or a builtin, ``None`` among them."""

    name: str


class Value(Struct, frozen=True):
    """One value of a ``Literal``, or a member of an enum by its name."""

    value: str | int | bool
    enum: str = ""


class Applied(Struct, frozen=True):
    """``list[int]``, ``dict[str, int]``, ``tuple[int, str]``."""

    name: str
    arguments: tuple[PyType, ...]


class Rest(Struct, frozen=True):
    """The further items of a tuple."""

    items: PyType


class OneOf(Struct, frozen=True):
    """A union; nested ones are flat."""

    options: tuple[PyType, ...]


PyType: TypeAlias = AnyType | Name | Value | Applied | Rest | OneOf

ANY = AnyType()
NONE = Name("None")
OBJECT = Name("object")

_BASES = {
    "bool": ("int",),
    "int": ("float",),
    "datetime": ("date",),
    "bytes": ("Binary",),
    "str": ("Token",),
}
"""Types that a builtin is assignable to: base classes, promotions, and unions of the runtime."""


@lru_cache(maxsize=65_536)
def parse(annotation: str) -> PyType:
    """The type of an annotation."""
    try:
        return _read(ast.parse(annotation.strip() or "Any", mode="eval").body)
    except (SyntaxError, ValueError, RecursionError):
        return ANY


def _read(node: ast.expr) -> PyType:
    match node:
        case ast.Constant(value=None):
            return NONE
        case ast.Constant(value=str(text)):
            return parse(text)
        case ast.Name(id="Any") | ast.Attribute(attr="Any"):
            return ANY
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return Name(name)
        case ast.BinOp(left=left, op=ast.BitOr(), right=right):
            return union((_read(left), _read(right)))
        case ast.Subscript(value=head, slice=inside):
            items = tuple(inside.elts) if isinstance(inside, ast.Tuple) else (inside,)
            return _subscript(_head(head), items)
        case ast.Starred(value=ast.Subscript(slice=ast.Tuple(elts=[item, ast.Constant(value=value)]))) if (
            value is ...
        ):
            return Rest(_read(item))
    return ANY


def _head(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def _subscript(head: str, items: tuple[ast.expr, ...]) -> PyType:
    match head:
        case "Annotated":
            return _read(items[0])
        case "Optional":
            return union((_read(items[0]), NONE))
        case "Union":
            return union(tuple(map(_read, items)))
        case "Literal":
            return union(tuple(map(_value, items)))
        case "List" | "Dict" | "Tuple" | "Set":
            return _subscript(head.lower(), items)
        case "tuple" if len(items) == 2 and isinstance(items[1], ast.Constant) and items[1].value is ...:
            return Applied("tuple", (Rest(_read(items[0])),))
        case _:
            return Applied(head, tuple(map(_read, items)))


def _value(node: ast.expr) -> Value:
    if isinstance(node, ast.Attribute):
        return Value(node.attr, _head(node.value))
    value = ast.literal_eval(node)
    return Value(value if isinstance(value, str | int) else str(value))


def union(types: tuple[PyType, ...]) -> PyType:
    options = dict.fromkeys(option for type_ in types for option in options_of(type_))
    return next(iter(options)) if len(options) == 1 else OneOf(tuple(options))


def same(annotation: str, other: str) -> bool:
    """Whether two annotations are the same type, whatever the order of unions."""
    return annotation == other or _unordered(parse(annotation)) == _unordered(parse(other))


def _unordered(type_: PyType) -> PyType:
    match type_:
        case OneOf(options):
            return OneOf(tuple(sorted(map(_unordered, options), key=repr)))
        case Applied(name, arguments):
            return Applied(name, tuple(map(_unordered, arguments)))
        case Rest(items):
            return Rest(_unordered(items))
        case _:
            return type_


def options_of(type_: PyType) -> tuple[PyType, ...]:
    return type_.options if isinstance(type_, OneOf) else (type_,)


def names_in(type_: PyType) -> Iterator[str]:
    """Every class, alias and builtin that a type mentions."""
    match type_:
        case Name(name):
            yield name
        case Value(_, enum) if enum:
            yield enum
        case Applied(name, arguments):
            yield name
            for argument in arguments:
                yield from names_in(argument)
        case Rest(items):
            yield from names_in(items)
        case OneOf(options):
            for option in options:
                yield from names_in(option)


def spelled(type_: PyType) -> str:
    """A type as people write it, without metadata for the runtime."""
    match type_:
        case AnyType():
            return "Any"
        case Name(name):
            return name
        case Value():
            return f"Literal[{spelled_value(type_)}]"
        case Rest(items):
            return f"{spelled(items)}, ..."
        case Applied(name, arguments):
            return f"{name}[{', '.join(map(spelled, arguments))}]"
        case OneOf(options):
            return " | ".join(_spelled_options(options))


def _spelled_options(options: tuple[PyType, ...]) -> Iterator[str]:
    """Values next to each other share a ``Literal``."""
    for is_literal, group in groupby(options, lambda option: isinstance(option, Value)):
        if is_literal:
            yield f"Literal[{', '.join(spelled_value(value) for value in group if isinstance(value, Value))}]"
        else:
            yield from map(spelled, group)


def spelled_value(value: Value) -> str:
    return f"{value.enum}.{value.value}" if value.enum else f"{value.value!a}"


# --- may one stand for the other -----------------------------------------------------------------


class Scope(Struct, frozen=True, kw_only=True):
    """The types of a package by name, after an upgrade."""

    types: Mapping[str, Declared]

    def fits(self, source: PyType, target: PyType) -> bool:
        """Whether `source` is assignable to `target` (PEP 484)."""
        return _fits(source, target, self, frozenset())

    def expanded(self, type_: PyType) -> PyType:
        """The type behind an alias; ``Any`` for an alias that leads to itself."""
        seen: set[str] = set()
        while isinstance(type_, Name) and isinstance(alias := self.types.get(type_.name), AliasName):
            if type_.name in seen:
                return ANY
            seen.add(type_.name)
            type_ = parse(alias.expression)
        return type_

    def variants(self, type_: PyType) -> tuple[PyType, ...]:
        """The options of a union, through aliases of aliases."""
        found: dict[PyType, None] = {}
        waiting = [type_]
        while waiting:
            options = options_of(self.expanded(waiting.pop()))
            for option in options:
                is_alias = isinstance(option, Name) and isinstance(self.types.get(option.name), AliasName)
                if option not in found and is_alias:
                    waiting.append(option)
                found[option] = None
        return tuple(option for option in found if self.expanded(option) == option)


_Assumed = frozenset[tuple[PyType, PyType]]


def _fits(source: PyType, target: PyType, scope: Scope, assumed: _Assumed) -> bool:
    """Recursive aliases are equal unless something differs, so the question itself is assumed to be true."""
    if source == target or (source, target) in assumed:
        return True
    assumed |= {(source, target)}
    left, right = scope.expanded(source), scope.expanded(target)
    if isinstance(left, AnyType) or isinstance(right, AnyType) or right == OBJECT:
        return True
    if isinstance(left, OneOf):
        return all(_fits(option, right, scope, assumed) for option in left.options)
    if isinstance(right, OneOf):
        return any(_fits(left, option, scope, assumed) for option in right.options) or _is_whole(left, right)
    return _fits_one(left, right, scope, assumed)


def _is_whole(left: PyType, right: OneOf) -> bool:
    return left == Name("bool") and {Value(True), Value(False)} <= {o for o in right.options if _is_flag(o)}


def _is_flag(type_: PyType) -> bool:
    return isinstance(type_, Value) and isinstance(type_.value, bool)


def _fits_one(left: PyType, right: PyType, scope: Scope, assumed: _Assumed) -> bool:
    match left, right:
        case Value(a, enum), Value(b, other):
            return type(a) is type(b) and (a, enum) == (b, other)
        case Value(value, enum), Name():
            return _fits(Name(enum or type(value).__name__), right, scope, assumed)
        case Name(name), Name(target_name):
            return name == target_name or any(
                _fits(Name(base), right, scope, assumed) for base in _bases(name, scope)
            )
        case Applied("tuple", items), Applied("tuple", others):
            return _fits_tuple(items, others, scope, assumed)
        case Applied(head, items), Applied(other, others) if head == other and len(items) == len(others):
            return all(_same(a, b, scope, assumed) for a, b in zip(items, others, strict=True))
    return False


def _bases(name: str, scope: Scope) -> tuple[str, ...]:
    declared = scope.types.get(name)
    return (declared.base,) if isinstance(declared, EnumClass) else _BASES.get(name, ())


def _same(a: PyType, b: PyType, scope: Scope, assumed: _Assumed) -> bool:
    """Lists and dictionaries are invariant, because callers can write to them."""
    return _fits(a, b, scope, assumed) and _fits(b, a, scope, assumed)


def _fits_tuple(
    items: tuple[PyType, ...], others: tuple[PyType, ...], scope: Scope, assumed: _Assumed
) -> bool:
    if any(isinstance(item, Rest) for item in items):
        return len(items) == len(others) and all(
            _fits(_items(a), _items(b), scope, assumed) and isinstance(a, Rest) <= isinstance(b, Rest)
            for a, b in zip(items, others, strict=True)
        )
    fixed, rest = [o for o in others if not isinstance(o, Rest)], [
        o.items for o in others if isinstance(o, Rest)
    ]
    if len(items) < len(fixed) or (len(items) > len(fixed) and not rest):
        return False
    targets = fixed + rest * (len(items) - len(fixed))
    return all(_fits(a, b, scope, assumed) for a, b in zip(items, targets, strict=True))


def _items(type_: PyType) -> PyType:
    return type_.items if isinstance(type_, Rest) else type_
