"""Syntax: queries on the syntax tree of a generated package."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from copy import deepcopy

from ..errors import OutputError
from ..python.code import formats

_DEFAULT = re.compile(r"Default:\s+``(.*?)``\.", re.DOTALL)


def parsed(text: str, path: str) -> ast.Module:
    try:
        return ast.parse(text, path)
    except (SyntaxError, ValueError, RecursionError) as error:
        raise OutputError(f"{path} is not Python: {error}") from error


def text_of(node: ast.expr | None) -> str:
    """An expression on one line, whatever its layout; a quoted annotation without quotes."""
    if node is None:
        return ""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    return ast.unparse(node)


def type_of(node: ast.expr | None) -> str:
    """An annotation with the bare names of classes, whichever module has it."""
    return "" if node is None else text_of(_Unqualified().visit(deepcopy(node)))


DATETIMES: Mapping[str, str] = {row.word: option for option, row in formats.DATETIMES.items()}
"""The names that annotations of date-times have beside ``datetime``, for each value of `datetimes`."""


class _Unqualified(ast.NodeTransformer):
    """Makes ``Pet`` of ``models.Pet``, in strings as well, ``list`` of ``builtins.list``, and
    ``datetime`` of every date-time."""

    def visit_Attribute(self, node: ast.Attribute) -> ast.AST:
        is_known = isinstance(node.value, ast.Name) and node.value.id in ("models", "builtins")
        return ast.Name(id=node.attr, ctx=ast.Load()) if is_known else self.generic_visit(node)

    def visit_Subscript(self, node: ast.Subscript) -> ast.AST:
        """A string in a ``Literal`` is a value, not a type; ``Union["A", "B"]`` is ``A | B``."""
        head = text_of(node.value)
        items = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
        if head == "Union":
            return ast.parse(" | ".join(map(type_of, items)), mode="eval").body
        if head == "Literal":
            return node if any(isinstance(item, ast.Constant) for item in items) else self.generic_visit(node)
        match node:
            case ast.Subscript(
                value=ast.Name(id="Annotated"), slice=ast.Tuple(elts=[type_, ast.Name(id=name)])
            ) if (name in DATETIMES):
                return type_
        return self.generic_visit(node)

    def visit_Constant(self, node: ast.Constant) -> ast.expr:
        if not isinstance(node.value, str):
            return node
        try:
            return ast.Constant(value=type_of(ast.parse(node.value, mode="eval").body))
        except (SyntaxError, ValueError, RecursionError):
            return node


def docstring_after(node: ast.ClassDef | ast.Module, index: int) -> str:
    """The string statement at a position: a docstring, or that of the attribute before it."""
    if index < len(node.body):
        match node.body[index]:
            case ast.Expr(value=ast.Constant(value=str(text))):
                return text
    return ""


def documented_default(text: str) -> str | None:
    """The default that the server applies, which generated docstrings name last."""
    defaults = _DEFAULT.findall(text)
    return " ".join(defaults[-1].split()) if defaults else None


def is_documented_deprecated(text: str) -> bool:
    return text.rstrip().endswith("Deprecated.")


def decorator(node: ast.FunctionDef, name: str) -> ast.Call | None:
    calls = (item for item in node.decorator_list if isinstance(item, ast.Call))
    return next((item for item in calls if text_of(item.func) == name), None)


def argument_defaults(arguments: ast.arguments) -> Iterator[tuple[ast.arg, ast.expr | None, bool]]:
    """Each argument with its default, and whether callers can pass it by position."""
    positional = [*arguments.posonlyargs, *arguments.args]
    missing = len(positional) - len(arguments.defaults)
    for index, argument in enumerate(positional):
        yield argument, arguments.defaults[index - missing] if index >= missing else None, True
    for argument, default in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True):
        yield argument, default, False


def keyword(call: ast.Call | None, name: str) -> ast.expr | None:
    for item in [] if call is None else call.keywords:
        if item.arg == name:
            return item.value
    return None
