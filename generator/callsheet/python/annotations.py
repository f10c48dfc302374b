"""Types as annotations, and what an annotation needs to be imported."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import assert_never

from ..document.pointer import Pointer
from ..frozen import dataclass
from ..ir.model import (
    Array,
    Choice,
    Constant,
    Json,
    Map,
    Named,
    Null,
    Primitive,
    Tuple,
    Type,
    Union,
    Unknown,
)
from .code import Code, Need as Need
from .layout import Either, Piece, code, joined


@dataclass(frozen=True, slots=True)
class Annotation:
    """A type expression on one line, its alternatives if it is a union, and what it needs."""

    code: Code
    needs: frozenset[Need] = frozenset()
    alternatives: tuple[Code, ...] = ()

    @property
    def piece(self) -> Piece:
        return Either(self.alternatives) if len(self.alternatives) > 1 else self.code


@dataclass(frozen=True, slots=True)
class Spelling:
    """How one format is spelled in Python."""

    expression: str
    module: str | None = None
    name: str = ""
    runtime: str | None = None


STRING_FORMATS: Mapping[str, Spelling] = {
    "date-time": Spelling("datetime", "datetime", "datetime"),
    "date": Spelling("date", "datetime", "date"),
    "time": Spelling("time", "datetime", "time"),
    "duration": Spelling("timedelta", "datetime", "timedelta"),
    "uuid": Spelling("UUID", "uuid", "UUID"),
    "decimal": Spelling("Decimal", "decimal", "Decimal"),
    "byte": Spelling("bytes"),
    "base64url": Spelling("Annotated[bytes, BASE64URL]", "typing", "Annotated", runtime="BASE64URL"),
}
"""String formats that have a Python type of their own; every other string is a ``str``."""

NUMBER_FORMATS: Mapping[str, Spelling] = {
    "decimal": Spelling("Annotated[Decimal, DECIMAL_NUMBER]", "decimal", "Decimal", runtime="DECIMAL_NUMBER"),
}

DATETIMES: Mapping[str, Spelling] = {
    "naive": Spelling("Annotated[datetime, NAIVE]", "datetime", "datetime", runtime="NAIVE"),
    "utc": Spelling("Annotated[datetime, NAIVE_IS_UTC]", "datetime", "datetime", runtime="NAIVE_IS_UTC"),
}
"""``date-time`` where those without an offset from UTC mean something."""

MODELS = code("models")
"""The subpackage of the classes, by which other modules name them: ``models.Pet``."""

Classes = Callable[[Pointer], Code]
"""The class of a declaration, as it is named in the module that is planned."""

Members = Callable[[Pointer | None, Json], "Annotation"]
"""A value as it is spelled there: a member of the enum, or a literal where there is none."""


def annotate(
    type_: Type,
    classes: Classes,
    members: Members,
    *,
    formats: Mapping[str, Annotation],
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
            return _wrapped("list[", (inner(items),))
        case Map(values):
            return _wrapped("dict[", (Annotation(code("str")), inner(values)))
        case Tuple(prefix, rest):
            spelled = tuple(inner(item) for item in (*prefix, *(() if rest is None else (rest,))))
            return _tuple(spelled[: len(prefix)], None if rest is None else spelled[-1])
        case Named(at):
            name = classes(at)
            need = Need("package", MODELS) if name.startswith(f"{MODELS}.") else Need("own", name)
            return Annotation(name, frozenset({need}))
        case Union(variants):
            return union(tuple(inner(variant) for variant in variants))
        case Null() | Unknown():
            return NONE if type_ == Null() else ANY
        case _:
            assert_never(type_)


def union(annotations: tuple[Annotation, ...]) -> Annotation:
    """Any of the annotations, each spelled once, None last; `Any` says all that they could say."""
    found = any_of(annotations)
    return ANY if ANY.code in found.alternatives else found


def any_of(annotations: tuple[Annotation, ...]) -> Annotation:
    """As `union`, but `Any` hides no other: of ``Pet | Any``, type checkers and editors know the `Pet`."""
    distinct = {one.code: None for a in annotations for one in (_alternatives(a))}
    needs = frozenset(need for a in annotations for need in a.needs)
    for last in (ANY.code, NONE.code):
        if last in distinct:
            del distinct[last]
            distinct[last] = None
    codes = tuple(distinct)
    return Annotation(joined(" | ", codes), needs, codes)


def spelled(spelling: Spelling) -> Annotation:
    needs = set() if spelling.module is None else {Need(spelling.module, code(spelling.name))}
    if spelling.runtime is not None:
        needs |= {Need("_runtime", code(spelling.runtime)), Need("typing", code("Annotated"))}
    return Annotation(code(spelling.expression), frozenset(needs))


def optional(annotation: Annotation) -> Annotation:
    return union((annotation, NONE))


def unset(annotation: Annotation) -> Annotation:
    """What may be absent and may be null, told apart."""
    if annotation.code == ANY.code:
        return Annotation(annotation.code, annotation.needs | {Need("_runtime", code("UNSET"))})
    needs = annotation.needs | {Need("_runtime", code("UNSET")), Need("_runtime", code("Unset"))}
    codes = (*(one.code for one in _alternatives(optional(annotation))), code("Unset"))
    return Annotation(joined(" | ", codes), needs, codes)


ANY = Annotation(code("Any"), frozenset({Need("typing", code("Any"))}))
NONE = Annotation(code("None"))


def _alternatives(annotation: Annotation) -> tuple[Annotation, ...]:
    return tuple(Annotation(one) for one in annotation.alternatives) or (annotation,)


def _primitive(
    kind: str, declared: str | None, formats: Mapping[str, Annotation], upload: bool
) -> Annotation:
    if declared is not None and declared in formats:
        return formats[declared]
    if kind == "string" and declared == "binary" and upload:
        return Annotation(code("Binary"), frozenset({Need("_runtime", code("Binary"))}))
    table = {"string": STRING_FORMATS, "number": NUMBER_FORMATS}.get(kind, {})
    spelling = table.get(declared or "")
    if spelling is None:
        return Annotation(
            code({"string": "str", "integer": "int", "number": "float", "boolean": "bool"}[kind])
        )
    return spelled(spelling)


def _literal(
    values: tuple[str | int | float | bool, ...], enum: Pointer | None, members: Members
) -> Annotation:
    if any(isinstance(value, float) for value in values):
        return Annotation(code("float"))
    spelled = _wrapped("Literal[", tuple(members(enum, value) for value in values))
    return Annotation(spelled.code, spelled.needs | {Need("typing", code("Literal"))})


def _wrapped(head: str, inner: tuple[Annotation, ...]) -> Annotation:
    needs = frozenset(need for one in inner for need in one.needs)
    return Annotation(code(head) + joined(", ", (one.code for one in inner)) + code("]"), needs)


def _tuple(prefix: tuple[Annotation, ...], rest: Annotation | None) -> Annotation:
    if rest is None:
        return _wrapped("tuple[", prefix)
    further = Annotation(code("*tuple[") + rest.code + code(", ...]"), rest.needs)
    return _wrapped("tuple[", (*prefix, further))
