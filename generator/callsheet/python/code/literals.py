"""Literals: JSON values as Python expressions; the only place that quotes."""

from __future__ import annotations

from collections.abc import Mapping
from math import isfinite

from .code import Code, needing


def literal(value: object) -> Code:
    """The expression for a JSON value on one line, in ASCII and in Black's own spelling."""
    match value:
        case None | True | False:
            return Code(repr(value))
        case str():
            return _string(value)
        case int():
            return Code(int.__repr__(value))
        case float():
            return _number(value)
        case list() | tuple():
            return Code(f"[{', '.join(literal(item) for item in value)}]")
        case Mapping():
            pairs = (f"{literal(key)}: {literal(item)}" for key, item in value.items())
            return Code("{" + ", ".join(pairs) + "}")
        case _:
            raise TypeError(f"not a JSON value: {type(value).__name__}")


def quoted(annotation: Code) -> Code:
    """An annotation as a string, which type checkers read: its imports are those of the annotation."""
    return needing(literal(annotation), annotation.needs)


def literals(values: Mapping[str, object]) -> Mapping[str, Code]:
    """Each value as a literal, by its key: vendor extensions in views."""
    return {key: literal(value) for key, value in values.items()}


def text_literal(text: str) -> Code | None:
    """A text of the description as a literal; None where there is none."""
    return literal(text) if text else None


def _string(text: str) -> Code:
    """A string in double quotes, unless single ones need fewer escapes: so does Black."""
    body = text.encode("unicode_escape").decode("ascii")
    quote = '"' if body.count('"') <= body.count("'") else "'"
    return Code(quote + body.replace(quote, "\\" + quote) + quote)


def _number(value: float) -> Code:
    if not isfinite(value):
        raise ValueError("neither NaN nor infinity is a JSON number")
    return Code(float.__repr__(value).replace("e+", "e"))
