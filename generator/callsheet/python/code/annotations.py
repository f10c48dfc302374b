"""Types as annotations."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import assert_never

from msgspec import Struct

from ...document.references.pointer import Pointer
from ...ir.model import (
    Array,
    Choice,
    Constant,
    Json,
    Map,
    Named,
    Null,
    Other,
    Primitive,
    Tuple,
    Type,
    Union,
    Unknown,
)
from .code import Code, code, joined, symbol
from .expressions import subscript
from .formats import FormatRow, row_of


class Annotation(Struct, frozen=True):
    """A type expression, and the alternatives of a union, of which each is said once."""

    code: Code
    alternatives: tuple[Code, ...] = ()
    """Nothing where it is no union."""


MODELS = symbol("package", "models")
"""The subpackage of the classes, by which other modules name them: ``models.Pet``."""

Classes = Callable[[Pointer], Code]
"""The class of a declaration, as it is named in the module that is planned."""

Members = Callable[[Pointer | None, Json], Code]
"""A value as it is spelled there: a member of the enum, or a literal where there is none."""


def annotate(
    type_: Type,
    classes: Classes,
    members: Members,
    *,
    formats: Mapping[str, FormatRow],
    upload: bool = False,
) -> Annotation:
    """The annotation of a type; `upload` makes binary strings files, as multipart bodies have them."""
    inner = partial(annotate, classes=classes, members=members, formats=formats, upload=upload)
    match type_:
        case Primitive(kind, declared):
            return _primitive(kind, declared, formats, upload)
        case Constant(value, enum):
            return _literal((value,), enum, members)
        case Choice(values, enum):
            return _literal(values, enum, members)
        case Array(items):
            return _generic("list", inner(items))
        case Map(values):
            return _generic("dict", Annotation(code("str")), inner(values))
        case Tuple(prefix, rest):
            spelled = tuple(inner(item) for item in (*prefix, *(() if rest is None else (rest,))))
            return _tuple(spelled[: len(prefix)], None if rest is None else spelled[-1])
        case Named(at):
            return Annotation(classes(at))
        case Union(variants):
            return union(tuple(inner(variant) for variant in variants))
        case Null() | Unknown() | Other():
            return {Null: NONE, Unknown: ANY, Other: OBJECT}[type(type_)]
        case _:
            assert_never(type_)


def union(annotations: tuple[Annotation, ...]) -> Annotation:
    """Any of the annotations, each spelled once, None last; `Any` says all that they could say."""
    annotation = any_of(annotations)
    return ANY if ANY.code in annotation.alternatives else annotation


def any_of(annotations: tuple[Annotation, ...]) -> Annotation:
    """As `union`, but `Any` hides no other: of ``Pet | Any``, type checkers and editors know the `Pet`."""
    distinct = {alternative: None for annotation in annotations for alternative in _alternatives(annotation)}
    for last in (ANY.code, NONE.code):
        if last in distinct:
            del distinct[last]
            distinct[last] = None
    return _either(tuple(distinct))


def optional(annotation: Annotation) -> Annotation:
    return union((annotation, NONE))


def unset(annotation: Annotation) -> Annotation:
    """What may be absent and may be null, told apart."""
    if annotation.code == ANY.code:
        return annotation
    has_null = OBJECT.code in _alternatives(annotation)
    known = annotation if has_null else optional(annotation)
    return _either((*_alternatives(known), symbol("_runtime", "Unset")))


ANY = Annotation(symbol("typing", "Any"))
OBJECT = Annotation(code("object"))
NONE = Annotation(code("None"))
UNSET = symbol("_runtime", "UNSET")
"""The default of what `unset` annotates."""


def _either(alternatives: tuple[Code, ...]) -> Annotation:
    return Annotation(joined(" | ", alternatives), alternatives)


def _alternatives(annotation: Annotation) -> tuple[Code, ...]:
    return annotation.alternatives or (annotation.code,)


def _primitive(kind: str, declared: str | None, formats: Mapping[str, FormatRow], upload: bool) -> Annotation:
    row = row_of(kind, declared, formats)
    if row is not None:
        return Annotation(row.annotation)
    return BINARY if kind == "string" and declared == "binary" and upload else Annotation(_PRIMITIVES[kind])


BINARY = Annotation(symbol("_runtime", "Binary"))

_PRIMITIVES = {
    "string": code("str"),
    "integer": code("int"),
    "number": code("float"),
    "boolean": code("bool"),
}


def literal_type(values: Iterable[Code]) -> Annotation:
    """``Literal["a", "b"]``"""
    return Annotation(subscript(symbol("typing", "Literal"), values))


def _literal(
    values: tuple[str | int | float | bool, ...], enum: Pointer | None, members: Members
) -> Annotation:
    if any(isinstance(value, float) for value in values):
        return Annotation(_PRIMITIVES["number"])
    return literal_type(members(enum, value) for value in values)


def _generic(name: str, *inner: Annotation) -> Annotation:
    return Annotation(subscript(code(name), (annotation.code for annotation in inner)))


def _tuple(prefix: tuple[Annotation, ...], rest: Annotation | None) -> Annotation:
    if rest is None:
        return _generic("tuple", *prefix)
    further = Annotation(code("*tuple[") + rest.code + code(", ...]"))
    return _generic("tuple", *prefix, further)
