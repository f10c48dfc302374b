"""Expressions: code put together from code, on one line as all code is."""

from __future__ import annotations

from collections.abc import Iterable

from .code import Code, code, joined


def call(function: Code, arguments: Iterable[Code]) -> Code:
    """``function(argument, argument)``"""
    return function + code("(") + joined(", ", arguments) + code(")")


def keyword(name: str, value: Code) -> Code:
    """``name=value``; the name is `Code`, or one of ours."""
    return code(f"{name}=") + value


def subscript(type_: Code, items: Iterable[Code]) -> Code:
    """``type[item, item]``"""
    return type_ + code("[") + joined(", ", items) + code("]")


def tuple_of(items: Iterable[Code]) -> Code:
    """``(item,)``"""
    items = tuple(items)
    return code("(") + joined(", ", items) + code(",)" if len(items) == 1 else ")")


def list_of(items: Iterable[Code]) -> Code:
    """``[item, item]``"""
    return code("[") + joined(", ", items) + code("]")


def dict_of(pairs: Iterable[tuple[Code, Code]]) -> Code:
    """``{key: value, key: value}``"""
    return code("{") + joined(", ", (key + code(": ") + value for key, value in pairs)) + code("}")
