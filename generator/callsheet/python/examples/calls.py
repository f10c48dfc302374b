"""Example calls: every way to make a call, in the words of the client. Nothing else writes them."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from ...ir.model import Operation, Parameter
from ..code.code import Code, Needs, code, united
from ..code.expressions import call, keyword
from ..code.imports import statements_for
from ..code.literals import literal
from ..context import Context
from ..naming.table import OperationName
from ..views.package import ArgumentView
from .bodies import body_expression, is_documented
from .documented import expression


class Example(Struct, frozen=True):
    """An operation with values for its arguments, to be called in one way or another."""

    names: OperationName
    arguments: tuple[Code, ...]
    context: Context
    returns_nothing: bool = False

    @property
    def needs(self) -> Needs:
        return united(self.arguments)

    @property
    def is_whole(self) -> bool:
        """Whether every argument has a value."""
        return all("..." not in argument for argument in self.arguments)

    def called(self) -> Code:
        """``result = client.limits.get_all()``"""
        return self._result() + self._call()

    def sent(self) -> Code:
        """Without a name for the result."""
        return self._call()

    def awaited(self) -> Code:
        return self._result() + code("await ") + self._call()

    def responded(self) -> Code:
        """With status and headers."""
        return code("response = ") + self._call(".respond")

    def iterated(self) -> Code:
        """Over the items of all pages."""
        return code("for item in ") + self._call(".items") + code(":\n    print(item)")

    def batched(self) -> Code:
        """With any number of inputs."""
        return code("report = ") + self._call(".send")

    def streamed(self) -> Code:
        """Item by item, while the response comes in."""
        body = code(" as stream:\n    for item in stream:\n        print(item)")
        return code("with ") + self._call(".stream") + body

    def import_lines(self, package: Code) -> tuple[Code, ...]:
        """What the call needs beside the client."""
        standard, local = statements_for(self.needs, package=package, runtime=code(""))
        return (*standard, *local)

    def _result(self) -> Code:
        return code("") if self.returns_nothing else code("result = ")

    def _call(self, verb: str = "") -> Code:
        return call(code("client.") + self.names.call + code(verb), self.arguments)


def example_of(
    operation: Operation, arguments: tuple[ArgumentView, ...], context: Context, *, returns: Code
) -> Example:
    """The operation with the values that the description documents, and made-up ones where it has none."""
    names = context.names.operations[operation.at]
    values = tuple(_arguments(operation, arguments, context))
    return Example(names, values, context, returns_nothing=returns == "None")


def _arguments(operation: Operation, arguments: tuple[ArgumentView, ...], context: Context) -> Iterator[Code]:
    parameters: dict[tuple[str, str], Parameter] = {
        (p.location, literal(p.wire)): p for p in operation.parameters
    }
    for argument in arguments:
        parameter = parameters.get((argument.location, argument.wire))
        if argument.location == "body" and operation.body is not None:
            if argument.required or is_documented(operation.body):
                yield keyword("body", body_expression(operation.body, context))
        elif argument.required and parameter is not None:
            value = _value(parameter, context)
            yield value if argument.location == "path" else keyword(argument.name, value)


_NOWHERE = ("", ".", "..")
"""Texts that no segment of a path may be."""


def _value(parameter: Parameter, context: Context) -> Code:
    is_in_path = parameter.location == "path"
    examples = (
        example for example in parameter.docs.examples if not is_in_path or example not in (*_NOWHERE, [], {})
    )
    value = expression(parameter.type, examples, context, name=parameter.wire)
    is_empty = value in ("[]", "{}", *map(literal, _NOWHERE))
    return literal("value") if is_in_path and is_empty else value
