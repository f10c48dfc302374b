"""Schemas to types: each schema is read once and becomes a type, or a declaration and its name."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Mapping
from itertools import count
from typing import Any

from msgspec.structs import replace

from ...configuration.limits import DEFAULT_LIMITS, Limits
from ...document.references.cursor import Cursor
from ...document.references.pointer import Pointer
from ...errors import Problem, problem_of
from ..algebra import nullable, union_of
from ..model import (
    Alias,
    Array,
    Declaration,
    Enum,
    Map,
    Named,
    Null,
    Other,
    Primitive,
    Response,
    Status,
    Tuple,
    Type,
    Union,
    Unknown,
)
from . import compose, enums, objects
from .allof_parts import Part
from .annotations import docs_of, extensions_of
from .budget import Budget
from .dynamic_refs import Generics
from .equality import are_equal
from .keywords import json_types, required_names, says_something, string_format, target_of
from .name_path import (
    NamePath,
    component_path,
    inner_path,
    items_path,
    tuple_item_path,
    values_path,
)
from .repetition import Repetition

_NUMBER_FORMATS = frozenset({"float", "double", "decimal"})


class Schemas:
    """Every schema of one description, as far as it has been asked for.

    Models are declared when they are met and built later (`finish`), so that long chains of
    references need no deep recursion, and rings of them no special case.
    """

    def __init__(self, limits: Limits = DEFAULT_LIMITS) -> None:
        self.budget = Budget(limits)
        self.generics = Generics(self.budget)
        self.problems: list[Problem] = []
        self.repetition = Repetition(problems=self.problems)
        self.responses: dict[tuple[Pointer, Status, tuple[str, ...] | None], Response] = {}
        """Responses as far as they were read: many operations share a few."""
        self._types: dict[Pointer, Type] = {}
        self._inline: dict[NamePath, list[tuple[Pointer, Any]]] = {}
        self._open: set[Pointer] = set()
        self._recursive: set[Pointer] = set()
        self._declared: dict[Pointer, Declaration | None] = {}
        self._later: deque[Callable[[], None]] = deque()
        self.extending: frozenset[Pointer] = frozenset()
        """Components that extend a discriminated base: each is a model, even if it adds nothing."""
        self.unsupported_schemes: set[str] = set()
        """Security schemes that are described, and reported already."""
        self._children: Mapping[Pointer, tuple[Cursor, ...]] = {}

    def component(self, target: Cursor) -> Type:
        """The type of a schema that is referred to, or that stands among the components."""
        schema = target.schema()
        if schema.pointer in self._children:
            return self._family(schema)
        return self.type_of(schema, component_path(schema.pointer))

    def type_of(self, at: Cursor, name_path: NamePath) -> Type:
        """The type of the schema at `at`, which is named by `name_path` if it has to be declared."""
        schema = self.generics.schema_at(at)
        target = target_of(schema)
        if target is not None and not self.informative_siblings(schema):
            return self.component(target)
        known = self._types.get(schema.pointer)
        if known is None:
            return self._first_time(schema, name_path)
        if schema.pointer in self._open:
            self._recursive.add(schema.pointer)
        return known

    def finish(self) -> Mapping[Pointer, Declaration]:
        """Builds what is left, and gives all declarations: components first, then inline schemas."""
        while self._later:
            self._later.popleft()()
        declared = {at: declaration for at, declaration in self._declared.items() if declaration is not None}
        return dict(sorted(declared.items(), key=lambda item: item[1].owner is not None))

    def with_children(self, children: Mapping[Pointer, tuple[Cursor, ...]]) -> None:
        """Says which components extend which discriminated base."""
        self._children = children
        self.extending = frozenset(child.pointer for family in children.values() for child in family)

    # --- what the neighbours in this package use -------------------------------------------------

    def declare(self, at: Cursor, type_: Type, build: Callable[[], Declaration]) -> Type:
        """Promises a declaration for the schema at `at`; its type is `type_` from now on."""
        pointer = at.pointer
        self.budget.model(pointer)
        self._types[pointer] = type_
        self._open.discard(pointer)
        self._declared[pointer] = None

        def keep() -> None:
            self._declared[pointer] = build()

        self._later.append(keep)
        return type_

    def declare_enum(self, schema: Cursor, shape: enums.EnumShape, name_path: NamePath) -> Type:
        named = Named(schema.pointer)
        enum = Enum(
            at=schema.pointer,
            hint=name_path.hint,
            kind=shape.kind,
            members=shape.members,
            docs=docs_of(schema),
            owner=name_path.owner,
            extensions=extensions_of(schema),
        )
        self.budget.enum(enum)
        self._declared[schema.pointer] = enum
        self._types[schema.pointer] = nullable(named) if shape.nullable else named
        self._open.discard(schema.pointer)
        return self._types[schema.pointer]

    def enum_values(self, at: Pointer) -> frozenset[str | int] | None:
        """The values of the enum declared at `at`; None where something else is."""
        declaration = self._declared.get(at)
        return frozenset(m.value for m in declaration.members) if isinstance(declaration, Enum) else None

    def report(self, code: str, message: str, at: Pointer, hint: str | None = None) -> None:
        self.problems.append(problem_of(code, message, at, hint))

    def informative_siblings(self, schema: Cursor) -> bool:
        """Whether keywords beside ``$ref`` say something about the type (JSON Schema 2020-12, 8.2.3.1)."""
        return says_something(schema, besides=frozenset({"$ref", "$dynamicRef"}))

    # --- one schema ------------------------------------------------------------------------------

    def _first_time(self, schema: Cursor, name_path: NamePath) -> Type:
        pointer = schema.pointer
        self.budget.schema(pointer)
        twin = self._twin(schema, name_path)
        if twin is not None:
            self._types[pointer] = self._types[twin]
            return self._types[twin]
        self._types[pointer] = Named(pointer)
        self._open.add(pointer)
        type_ = self._build(schema, name_path)
        self.budget.type(type_, pointer)
        self._open.discard(pointer)
        if pointer in self._declared:
            return self._types[pointer]
        if (
            pointer in self._recursive
            or (name_path.owner is None and _deserves_a_name(type_))
            or _discriminated(type_)
        ):
            type_ = self._alias(schema, type_, name_path)
        self._types[pointer] = type_
        return type_

    def _twin(self, schema: Cursor, name_path: NamePath) -> Pointer | None:
        """An equal inline schema that has the same name: the same body in another media type, for example."""
        if name_path.owner is None or not schema.is_mapping:
            return None
        neighbours = self._inline.setdefault(name_path, [])
        for at, value in neighbours:
            is_same = value == schema.value or are_equal(value, schema.value)
            if at.uri == schema.pointer.uri and is_same and at not in self._open:
                return at
        neighbours.append((schema.pointer, schema.value))
        return None

    def _alias(self, schema: Cursor, type_: Type, name_path: NamePath) -> Type:
        named = Named(schema.pointer)
        if type_ == named or (isinstance(type_, Union) and named in type_.variants):
            self.report("endless-schema", "the schema refers only to itself", schema.pointer)
            return Unknown()
        if isinstance(type_, Union) and Null() in type_.variants and schema.pointer not in self._recursive:
            inner = union_of((v for v in type_.variants if v != Null()), type_.discriminator)
            return nullable(self._alias(schema, inner, name_path))
        self.budget.model(schema.pointer)
        self._declared[schema.pointer] = Alias(
            at=schema.pointer,
            hint=name_path.hint,
            type=type_,
            docs=docs_of(schema),
            owner=name_path.owner,
            extensions=extensions_of(schema),
        )
        return named

    def _build(self, schema: Cursor, name_path: NamePath) -> Type:
        value = schema.value
        if value == {"not": {}}:  # as the schema false is read
            self.report("impossible-schema", "no value fits the schema false", schema.pointer)
            return Unknown()
        if not schema.is_mapping or not value:
            return Unknown()
        if "not" in value:
            self.report("not-ignored", "`not` is not supported and is ignored", schema.pointer)
        if compose.is_composed(schema) and not value.keys() & {"const", "enum"}:
            return compose.compose(self, schema, name_path)
        return self.own_type(schema, name_path)

    def scalars(self, schema: Cursor, name_path: NamePath) -> Type:
        shape = enums.scalars(schema, self.report)
        if shape is None:
            return self.plain(schema, name_path)
        if not isinstance(shape, enums.EnumShape):
            return shape
        return self.declare_enum(schema, shape, name_path)

    def own_type(self, schema: Cursor, name_path: NamePath) -> Type:
        """The type that a schema's own keywords give, whatever it is composed of."""
        if schema.value.keys() & {"const", "enum"}:
            return self.scalars(schema, name_path)
        return self.plain(schema, name_path)

    def plain(self, schema: Cursor, name_path: NamePath) -> Type:
        """The type of a schema without composition: what ``type`` says, or the keywords imply."""
        kinds = json_types(schema)
        if kinds is None:
            return Unknown()
        if kinds == ("array",) and "type" not in schema:
            return union_of((self._array(schema, name_path), Other("array")))
        if len(kinds) == 1:
            return self._of_kind(kinds[0], schema, name_path)
        return union_of(self._of_kind(kind, schema, name_path) for kind in kinds)

    def _of_kind(self, kind: str, schema: Cursor, name_path: NamePath) -> Type:
        match kind:
            case "null":
                return Null()
            case "array":
                return self._array(schema, name_path)
            case "object":
                return self._object(schema, name_path)
            case "string":
                return Primitive("string", string_format(schema))
            case "integer":
                return Primitive("integer", schema.text("format") or None)
            case "number":
                format_ = schema.text("format") or None
                is_whole = (
                    format_ is not None
                    and format_ not in _NUMBER_FORMATS
                    and format_.startswith(("int", "uint"))
                )
                return Primitive("integer" if is_whole else "number", format_)
            case "boolean":
                return Primitive("boolean")
            case _:
                self.report("unknown-type", f"{kind!a} is not a JSON Schema type", schema.pointer / "type")
                return Unknown()

    def _array(self, schema: Cursor, name_path: NamePath) -> Type:
        items, prefix = schema.get("items"), schema.sequence("prefixItems")
        ends = items is not None and items.value is False and bool(prefix.value)
        rest = (
            Unknown() if items is None or ends else self.type_of(items, items_path(schema.pointer, name_path))
        )
        if not prefix.value:
            return Array(rest)
        item_paths = (tuple_item_path(schema.pointer, name_path, i) for i in count(1))
        first = tuple(
            self.type_of(item, item_path)
            for item, item_path in zip(prefix.elements(), item_paths, strict=False)
        )
        least, most = schema.value.get("minItems", 0), schema.value.get("maxItems")
        closed = ends or most == len(first)
        if isinstance(least, int) and least >= len(first):
            return Tuple(first, None if closed else rest)
        self.report(
            "loose-tuple", "items of `prefixItems` may be missing; this is read as a list", schema.pointer
        )
        return Array(union_of(first if closed else (*first, rest)))

    def _object(self, schema: Cursor, name_path: NamePath) -> Type:
        properties = schema.get("properties")
        if (properties is not None and properties.value) or required_names(schema):
            part = Part(schema, inner_path(schema.pointer, name_path))
            return objects.model(self, schema, (part,), name_path)
        values = self.additional(((schema, values_path(schema.pointer, name_path)),))
        if values is None or isinstance(values, Unknown):
            return Map(Unknown())
        return Map(values) if "type" in schema else union_of((Map(values), Other("object")))

    def additional(self, described: Iterable[tuple[Cursor, NamePath]]) -> Type | None:
        """The type of undescribed properties over several schemas, each with the name path of their values.

        None where there must be none.
        """
        types: list[Type] = []
        for schema, name_path in described:
            for keyword in ("additionalProperties", "unevaluatedProperties"):
                extra = schema.get(keyword)
                if extra is not None and extra.value is False and "patternProperties" not in schema:
                    return None
                if extra is not None and isinstance(extra.value, dict) and extra.value:
                    types.append(self.type_of(extra, name_path))
            patterns = schema.get("patternProperties")
            if patterns is not None:
                types += [self.type_of(pattern, name_path) for _, pattern in patterns.items()]
        return union_of(types)

    def _family(self, base: Cursor) -> Type:
        """The type of a discriminated base: any of the schemas that extend it (OpenAPI 3.2, 4.25)."""
        at = base.pointer / "discriminator"
        if at not in self._types:
            self._types[at] = Named(at)
            self._declared[at] = None
            name_path = NamePath(None, ("Any", *component_path(base.pointer).hint))
            base_type = self.type_of(base, component_path(base.pointer))
            children = [
                self.type_of(child, component_path(child.pointer)) for child in self._children[base.pointer]
            ]
            variants = [child for child in children if isinstance(child, Named)]
            type_ = compose.union_with_base(self, base, variants, base_type)
            self._declared[at] = Alias(
                at=at, hint=name_path.hint, type=type_, docs=replace(docs_of(base), examples=())
            )
        return self._types[at]


def _deserves_a_name(type_: Type) -> bool:
    return isinstance(type_, Union) and sum(not isinstance(v, Null | Other) for v in type_.variants) > 1


def _discriminated(type_: Type) -> bool:
    return isinstance(type_, Union) and type_.discriminator is not None
