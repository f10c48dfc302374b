"""Links: types in Markdown, in which every model leads to what is said of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ..code.code import Code, code, joined
from ..docstrings.docstrings import markdown_code

Homes = Mapping[str, Code]
"""The page of each class, by its name."""

_PART = re.compile(r"""("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(?:\bmodels\.)?\b([A-Za-z_]\w*)""")


def linked(annotation: Code, homes: Homes, up: Code) -> Code:
    """A type in code, piece by piece; `up` leads from the page to the folder of the models."""
    return joined("", _pieces(annotation, homes, up))


def anchor(name: Code) -> Code:
    """The anchor of a heading that is a name, as GitHub and Python-Markdown make it."""
    return Code(name.lower().replace(".", ""))


def code_span(text: str) -> Code:
    """Text between backticks, on one line."""
    return code("`") + Code(markdown_code(text).replace(r"\|", "|") or " ") + code("`")


def _pieces(annotation: Code, homes: Homes, up: Code) -> Iterator[Code]:
    start = 0
    for match in _PART.finditer(annotation):
        home = None if match[1] else homes.get(match[2])
        if home is None:
            continue
        if text := annotation[start : match.start()]:
            yield code_span(text)
        name = Code(match[2])
        yield code("[") + code_span(name) + code("](") + up + home + code(".md#") + anchor(name) + code(")")
        start = match.end()
    if rest := annotation[start:]:
        yield code_span(rest)
