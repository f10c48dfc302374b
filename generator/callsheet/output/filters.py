"""Filters: what templates may do to a value, built-in; each gives `Code`, but for `value`."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Callable, Iterable, Mapping

from jinja2 import StrictUndefined
from msgspec import Struct

from ..python.code.code import Code, Text, joined, needing
from ..python.code.literals import literal
from ..python.docstrings.blocks import squeezed
from ..python.docstrings.docstrings import markdown as safe_markdown, markdown_lines
from .layout import laid_out

_MARKS = re.compile(r"[\s,|:.;()\[\]{}=+/*&-]*")


class UnsafeTextError(TypeError):
    """A template would print something that is not `Code`."""


def only_code(value: object) -> Code:
    """Refuses what is not `Code`: raw text of a description must never reach a file."""
    if isinstance(value, Code):
        return value
    if isinstance(value, StrictUndefined):
        str(value)  # raises the error that says what is missing
    raise UnsafeTextError(f"a template can print only Code, got {type(value).__name__}; {_remedy(value)}")


def _remedy(value: object) -> str:
    """Why such a value does not print, and what to write instead."""
    if isinstance(value, str):
        return (
            "a plain text may come from the description, which is untrusted: "
            "print a field of the view that is Code, or a literal of the text: {{ value | literal }}"
        )
    if isinstance(value, Struct):
        return f"print one of its fields: {', '.join(value.__struct_fields__)}"
    if isinstance(value, list | tuple):
        return "loop over it, or join its parts: {{ parts | join(', ') }}"
    if value is None:
        return "test it first: {% if value %}{{ value }}{% endif %}"
    return "print a literal of it: {{ value | literal }}"


def value(code: object) -> object:
    """What a literal says, to ask or to loop over: text, number, list; of other code, its text."""
    if isinstance(code, Code):
        try:
            return str(code) if isinstance(code, Text) else ast.literal_eval(code)
        except (ValueError, SyntaxError):
            return str(code)
    if isinstance(code, Mapping):
        return {str(key): value(item) for key, item in code.items()}
    if isinstance(code, list | tuple):
        return [value(item) for item in code]
    if isinstance(code, StrictUndefined):
        only_code(code)
    return code


def indent(text: str, width: int = 4) -> Code:
    """The text with every line but the first moved right."""
    code = only_code(text)
    first, *more = code.split("\n")
    moved = "\n".join([first, *(" " * width + line if line else "" for line in more)])
    return needing(moved, code.needs)


def layout(code: object) -> Code:
    """Python with every line laid out that is too long, for Markdown; files of Python are laid out anyway."""
    text = only_code(code)
    return needing(laid_out(text)[0], text.needs)


def join(items: Iterable[object], separator: str = "", attribute: str | None = None) -> Code:
    """The items, or an attribute of each, with punctuation between them."""
    if not (isinstance(separator, Code) or _MARKS.fullmatch(separator)):
        only_code(separator)
    return joined(separator, (only_code(getattr(item, attribute) if attribute else item) for item in items))


def json_text(code: object, indent: int | None = None) -> Code:
    """A literal, or a value, as JSON in ASCII."""
    return Code(json.dumps(value(code), indent=indent))


def markdown(code: object) -> Code:
    """The text of a literal on one line that is safe in Markdown, in the cell of a table too."""
    return safe_markdown(_text(code))


def paragraphs(code: object) -> Code:
    """The text of a literal or a docstring as Markdown without HTML, images and links, in several lines."""
    return markdown_lines(_text(code))


def code_span(code: object) -> Code:
    """The text of a literal, or code itself, as a span of code in Markdown, in the cell of a table too."""
    text = squeezed(_text(code)).replace("|", "\\|")
    fence = "`" * (1 + max(map(len, re.findall("`+", text)), default=0))
    room = " " if "`" in text else ""
    return Code(f"{fence}{room}{text}{room}{fence}")


def _text(code: object) -> str:
    return "" if code is None else str(value(code))


FILTERS: Mapping[str, Callable[..., object]] = {
    "code_span": code_span,
    "indent": indent,
    "join": join,
    "json": json_text,
    "layout": layout,
    "literal": literal,
    "markdown": markdown,
    "paragraphs": paragraphs,
    "value": value,
}
"""By the name that templates use."""
