"""A budget: what may be made of a description, because a few lines can mean a great deal.

What is extended is laid flat into everything that extends it, and what is referred to is described wherever
it is used. So what is made is counted while it is made, and not the text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NoReturn

from msgspec import Struct

from ...configuration.limits import Limits
from ...document.references.pointer import Pointer
from ...errors import UnsupportedFeature, problem_of
from ..model import Array, Docs, Enum, Field, Map, Operation, Tuple, Type, Union


class Budget(Struct):
    """What has been spent of the limits; each method raises `UnsupportedFeature` once it is too much."""

    limits: Limits
    _schemas: int = 0
    _models: int = 0
    _members: int = 0
    _text: int = 0

    def schema(self, at: Pointer) -> None:
        """One schema that is read into a type."""
        self._schemas += 1
        if self._schemas > self.limits.schemas:
            _refuse("schemas", f"more than {self.limits.schemas} schemas", at)

    def model(self, at: Pointer) -> None:
        """One declaration, of which one schema can have several, and several schemas one."""
        self._models += 1
        if self._models > self.limits.models:
            _refuse("models", f"more than {self.limits.models} models, enums and named unions", at)

    def type(self, type_: Type, at: Pointer) -> None:
        """The type of a schema, whose unions may be too wide for Python to read."""
        match type_:
            case Array(inner) | Map(inner):
                self.type(inner, at)
            case Tuple(prefix, rest):
                for item in (*prefix, *(() if rest is None else (rest,))):
                    self.type(item, at)
            case Union(variants):
                self._variants(len(variants), at)

    def fields(self, fields: Iterable[Field], at: Pointer) -> Iterator[Field]:
        for field in fields:
            self._member(len(field.wire) + _length(field.docs), at)
            yield field

    def enum(self, enum: Enum) -> None:
        self.model(enum.at)
        for member in enum.members:
            self._member(len(str(member.value)), enum.at)

    def operation(self, operation: Operation) -> None:
        """The parameters of an operation, and its possible responses."""
        for parameter in operation.parameters:
            self._member(len(parameter.wire) + _length(parameter.docs), parameter.at)
        bodies = () if operation.body is None else operation.body.contents
        responses = [content for response in operation.responses for content in response.contents]
        self._variants(max(len(bodies), len(responses)), operation.at)
        for response in operation.responses:
            self._member(_length(response.docs), response.at)
            for header in response.headers:
                self._member(len(header.wire) + _length(header.docs), header.at)
        self._member(_length(operation.docs), operation.at)

    def _variants(self, count: int, at: Pointer) -> None:
        if count > self.limits.variants:
            _refuse("variants", f"a union of more than {self.limits.variants} variants", at)

    def _member(self, length: int, at: Pointer) -> None:
        self._members += 1
        self._text += length
        if self._members > self.limits.members:
            _refuse("members", f"more than {self.limits.members} properties, values and parameters", at)
        if self._text > self.limits.output_bytes:
            _refuse("output_bytes", f"more than {self.limits.output_bytes} bytes of text", at)


def _length(docs: Docs) -> int:
    return len(docs.summary) + len(docs.description)


def _refuse(limit: str, message: str, at: Pointer) -> NoReturn:
    code = "too-large" if limit == "output_bytes" else f"too-many-{limit}"
    raise UnsupportedFeature(problem_of(code, f"{message} (limit: {limit})", at))
